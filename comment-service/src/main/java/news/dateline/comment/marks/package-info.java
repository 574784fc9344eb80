/// What readers put on comments, one a reader and comment.
@NullMarked
package news.dateline.comment.marks;

import org.jspecify.annotations.NullMarked;
