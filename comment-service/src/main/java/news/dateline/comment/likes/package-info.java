/// What readers like, one like a reader.
@NullMarked
package news.dateline.comment.likes;

import org.jspecify.annotations.NullMarked;
