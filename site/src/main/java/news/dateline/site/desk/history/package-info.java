/// What a story said before, and who did what to it.
@NullMarked
package news.dateline.site.desk.history;

import org.jspecify.annotations.NullMarked;
