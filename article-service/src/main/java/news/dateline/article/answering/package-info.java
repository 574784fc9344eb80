/// What writers are answered, whatever they wished.
@NullMarked
package news.dateline.article.answering;

import org.jspecify.annotations.NullMarked;
