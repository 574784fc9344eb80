/// What the newsroom has on its desks: all stories by where they stand.
@NullMarked
package news.dateline.site.desk.stories;

import org.jspecify.annotations.NullMarked;
