/// Accepting a comment: checked, stored once, told to moderation.
@NullMarked
package news.dateline.comment.submission;

import org.jspecify.annotations.NullMarked;
