/// Who may not write here, and until when.
@NullMarked
package news.dateline.comment.writers;

import org.jspecify.annotations.NullMarked;
