/// Proving who one is with a user name and a password, on a page of its own.
@NullMarked
package news.dateline.identity.signin;

import org.jspecify.annotations.NullMarked;
