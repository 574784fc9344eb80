/// What readers, and the writer of a comment, get to see.
@NullMarked
package news.dateline.comment.thread;

import org.jspecify.annotations.NullMarked;
