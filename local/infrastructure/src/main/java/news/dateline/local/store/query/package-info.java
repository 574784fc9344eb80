/// What a query demands of a document, as MongoDB understands it.
@NullMarked
package news.dateline.local.store.query;

import org.jspecify.annotations.NullMarked;
