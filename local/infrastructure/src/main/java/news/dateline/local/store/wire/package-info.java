/// MongoDB's wire protocol as the library speaks it, and what of it is refused before the library could lose it.
@NullMarked
package news.dateline.local.store.wire;

import org.jspecify.annotations.NullMarked;
