/// The notification service.
@NullMarked
package news.dateline.notification;

import org.jspecify.annotations.NullMarked;
