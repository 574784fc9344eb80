/// What an update makes of a document, as MongoDB understands it.
@NullMarked
package news.dateline.local.store.update;

import org.jspecify.annotations.NullMarked;
