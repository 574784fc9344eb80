/// Ordered indexes over a collection, and the choice between them.
@NullMarked
package news.dateline.local.store.index;

import org.jspecify.annotations.NullMarked;
