/// Pages that list stories: front, sections, tags.
@NullMarked
package news.dateline.site.listing;

import org.jspecify.annotations.NullMarked;
