/// Who has a story open at the desk.
@NullMarked
package news.dateline.article.presence;

import org.jspecify.annotations.NullMarked;
