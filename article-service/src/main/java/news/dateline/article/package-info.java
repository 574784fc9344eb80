/// The article service.
@NullMarked
package news.dateline.article;

import org.jspecify.annotations.NullMarked;
