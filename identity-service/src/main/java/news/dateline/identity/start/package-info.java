/// What must be in the store before anyone can sign in.
@NullMarked
package news.dateline.identity.start;

import org.jspecify.annotations.NullMarked;
