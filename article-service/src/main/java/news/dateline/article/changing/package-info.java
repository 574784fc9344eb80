/// Correcting what readers have seen, and taking it away.
@NullMarked
package news.dateline.article.changing;

import org.jspecify.annotations.NullMarked;
