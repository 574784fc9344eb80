/// One's own account: a new password, and the end.
@NullMarked
package news.dateline.identity.own;

import org.jspecify.annotations.NullMarked;
