/// Searching: a form, and what was found.
@NullMarked
package news.dateline.site.search;

import org.jspecify.annotations.NullMarked;
