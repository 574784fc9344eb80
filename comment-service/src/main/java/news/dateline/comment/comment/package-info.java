/// The comment and its rules: pure, nothing here does I/O.
@NullMarked
package news.dateline.comment.comment;

import org.jspecify.annotations.NullMarked;
