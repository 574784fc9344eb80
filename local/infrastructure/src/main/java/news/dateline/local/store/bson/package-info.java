/// Values as MongoDB knows them: their order, their bytes, their size.
@NullMarked
package news.dateline.local.store.bson;

import org.jspecify.annotations.NullMarked;
