/// Judging a comment by the rules of the house.
@NullMarked
package news.dateline.comment.moderation;

import org.jspecify.annotations.NullMarked;
