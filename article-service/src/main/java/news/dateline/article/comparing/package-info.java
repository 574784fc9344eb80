/// What is different between two texts, word by word.
@NullMarked
package news.dateline.article.comparing;

import org.jspecify.annotations.NullMarked;
