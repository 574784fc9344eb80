/// What readers may ask of their own data: to have it told, and to have it erased.
@NullMarked
package news.dateline.comment.rights;

import org.jspecify.annotations.NullMarked;
