/// The alert: what it says and what became of it.
@NullMarked
package news.dateline.notification.alert;

import org.jspecify.annotations.NullMarked;
