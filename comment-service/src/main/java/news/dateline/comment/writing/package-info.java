/// What writers change of their own comments.
@NullMarked
package news.dateline.comment.writing;

import org.jspecify.annotations.NullMarked;
