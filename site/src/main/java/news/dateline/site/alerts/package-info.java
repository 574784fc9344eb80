/// Readers ask for alerts here, see why they got one, and change or end it.
@NullMarked
package news.dateline.site.alerts;

import org.jspecify.annotations.NullMarked;
