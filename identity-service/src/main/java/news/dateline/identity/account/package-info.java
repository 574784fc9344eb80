/// Who may sign in: accounts and the names they sign in with.
@NullMarked
package news.dateline.identity.account;

import org.jspecify.annotations.NullMarked;
