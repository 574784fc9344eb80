/// Comments that moderators put before the others.
@NullMarked
package news.dateline.comment.featured;

import org.jspecify.annotations.NullMarked;
