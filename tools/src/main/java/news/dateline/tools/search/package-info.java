/// The indexes that searching uses.
@NullMarked
package news.dateline.tools.search;

import org.jspecify.annotations.NullMarked;
