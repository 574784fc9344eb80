/// What became of an alert, for whoever raised it.
@NullMarked
package news.dateline.notification.reporting;

import org.jspecify.annotations.NullMarked;
