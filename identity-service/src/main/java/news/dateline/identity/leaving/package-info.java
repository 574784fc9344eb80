/// The end of an account.
@NullMarked
package news.dateline.identity.leaving;

import org.jspecify.annotations.NullMarked;
