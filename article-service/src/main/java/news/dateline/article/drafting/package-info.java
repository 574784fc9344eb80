/// Writing: a draft is begun and changed until it is published.
@NullMarked
package news.dateline.article.drafting;

import org.jspecify.annotations.NullMarked;
