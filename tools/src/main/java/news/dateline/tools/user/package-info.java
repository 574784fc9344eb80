/// Accounts and roles of a running system.
@NullMarked
package news.dateline.tools.user;

import org.jspecify.annotations.NullMarked;
