/// Removes what has expired.
@NullMarked
package news.dateline.identity.sweep;

import org.jspecify.annotations.NullMarked;
