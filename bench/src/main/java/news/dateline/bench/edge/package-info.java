/// What the gateway costs beside what others use for the same: pages from memory, requests that pass, open streams.
@NullMarked
package news.dateline.bench.edge;

import org.jspecify.annotations.NullMarked;
