/// Making what pages can show of a picture that somebody sent: a file in, renditions out.
@NullMarked
package news.dateline.article.imaging;

import org.jspecify.annotations.NullMarked;
