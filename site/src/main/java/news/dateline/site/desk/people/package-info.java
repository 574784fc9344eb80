/// Who works here, and what they may do.
@NullMarked
package news.dateline.site.desk.people;

import org.jspecify.annotations.NullMarked;
