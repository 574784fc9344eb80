/// What moderators do: the queue, decisions and their undoing, notes, sanctions, closed threads, and the trail of
/// it all.
@NullMarked
package news.dateline.comment.desk;

import org.jspecify.annotations.NullMarked;
