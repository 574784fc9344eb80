/// Accounts and roles in the hands of those in charge.
@NullMarked
package news.dateline.identity.user;

import org.jspecify.annotations.NullMarked;
