/// Databases and collections on H2's MVStore: BSON on disk, values that never change in memory.
@NullMarked
package news.dateline.local.store.collection;

import org.jspecify.annotations.NullMarked;
