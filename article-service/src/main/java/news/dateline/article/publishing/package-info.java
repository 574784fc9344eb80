/// Publishing: a draft becomes a story with an address that readers can open.
@NullMarked
package news.dateline.article.publishing;

import org.jspecify.annotations.NullMarked;
