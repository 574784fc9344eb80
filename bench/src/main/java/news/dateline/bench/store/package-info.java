/// What the embedded store costs.
@NullMarked
package news.dateline.bench.store;

import org.jspecify.annotations.NullMarked;
