/// Alerts: what readers are told, and when.
@NullMarked
package news.dateline.notification;

import org.jspecify.annotations.NullMarked;
