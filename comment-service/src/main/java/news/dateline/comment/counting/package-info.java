/// Proves that what threads count is what they hold.
@NullMarked
package news.dateline.comment.counting;

import org.jspecify.annotations.NullMarked;
