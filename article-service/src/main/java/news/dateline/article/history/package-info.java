/// What a story said before, what readers saw, and who did what.
@NullMarked
package news.dateline.article.history;

import org.jspecify.annotations.NullMarked;
