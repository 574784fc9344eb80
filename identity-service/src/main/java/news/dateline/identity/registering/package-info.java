/// A new account, whose owner has shown to read the mail that is sent to its address.
@NullMarked
package news.dateline.identity.registering;

import org.jspecify.annotations.NullMarked;
