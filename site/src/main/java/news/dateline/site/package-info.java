/// Pages.
@NullMarked
package news.dateline.site;

import org.jspecify.annotations.NullMarked;
