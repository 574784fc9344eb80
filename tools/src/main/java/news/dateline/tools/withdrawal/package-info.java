/// Whether a withdrawn story is gone from everywhere a reader could find it.
@NullMarked
package news.dateline.tools.withdrawal;

import org.jspecify.annotations.NullMarked;
