/// Alerts: written with a look at whom they would reach, followed, put right and taken back.
@NullMarked
package news.dateline.site.desk.alerts;

import org.jspecify.annotations.NullMarked;
