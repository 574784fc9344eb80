/// Texts from templates.
@NullMarked
package news.dateline.notification.page;

import org.jspecify.annotations.NullMarked;
