/// What people type: made fit to be shown, and folded to be compared.
@NullMarked
package news.dateline.comment.text;

import org.jspecify.annotations.NullMarked;
