/// The reaction to an editor's directive.
@NullMarked
package news.dateline.notification.raising;

import org.jspecify.annotations.NullMarked;
