/// The comment service.
@NullMarked
package news.dateline.comment;

import org.jspecify.annotations.NullMarked;
