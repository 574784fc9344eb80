/// Reading: what clients see of stories, and who may see which.
@NullMarked
package news.dateline.article.reading;

import org.jspecify.annotations.NullMarked;
