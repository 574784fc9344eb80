/// How fast readers may write.
@NullMarked
package news.dateline.comment.flood;

import org.jspecify.annotations.NullMarked;
