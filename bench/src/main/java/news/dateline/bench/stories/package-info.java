/// What readers wait for: stories and lists, as the article-service answers them.
@NullMarked
package news.dateline.bench.stories;

import org.jspecify.annotations.NullMarked;
