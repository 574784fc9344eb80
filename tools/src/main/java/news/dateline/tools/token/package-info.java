/// A demo user's token.
@NullMarked
package news.dateline.tools.token;

import org.jspecify.annotations.NullMarked;
