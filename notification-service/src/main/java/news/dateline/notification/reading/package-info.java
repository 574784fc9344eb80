/// What others get to see of alerts.
@NullMarked
package news.dateline.notification.reading;

import org.jspecify.annotations.NullMarked;
