/// Searching, as the article-service does it.
@NullMarked
package news.dateline.bench.search;

import org.jspecify.annotations.NullMarked;
