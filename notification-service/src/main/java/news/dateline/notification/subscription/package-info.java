/// Who asked to be told, of what, and where they are reached.
@NullMarked
package news.dateline.notification.subscription;

import org.jspecify.annotations.NullMarked;
