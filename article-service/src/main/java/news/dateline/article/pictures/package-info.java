/// Pictures that stories show: taken in, kept at every size, and given to whoever may see their story.
@NullMarked
package news.dateline.article.pictures;

import org.jspecify.annotations.NullMarked;
