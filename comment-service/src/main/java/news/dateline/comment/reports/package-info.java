/// What readers report to moderators.
@NullMarked
package news.dateline.comment.reports;

import org.jspecify.annotations.NullMarked;
