/// A store that speaks MongoDB's wire protocol, in process.
@NullMarked
package news.dateline.local.store;

import org.jspecify.annotations.NullMarked;
