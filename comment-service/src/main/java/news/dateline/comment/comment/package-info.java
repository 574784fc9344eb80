/// The comment and its rules: pure values, and the collection they are kept in.
@NullMarked
package news.dateline.comment.comment;

import org.jspecify.annotations.NullMarked;
