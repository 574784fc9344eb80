/// Consumer groups that hold a partition on a passing fault and set aside what cannot be handled.
@NullMarked
package news.dateline.messaging.consuming;

import org.jspecify.annotations.NullMarked;
