/// Aggregates: what a pipeline makes of documents, as MongoDB understands it.
@NullMarked
package news.dateline.local.store.pipeline;

import org.jspecify.annotations.NullMarked;
