/// What readers say of others' replies: that they like them, or that a moderator should see them.
@NullMarked
package news.dateline.site.reaction;

import org.jspecify.annotations.NullMarked;
