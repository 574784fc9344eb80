/// From the writer to the editor and back.
@NullMarked
package news.dateline.article.reviewing;

import org.jspecify.annotations.NullMarked;
