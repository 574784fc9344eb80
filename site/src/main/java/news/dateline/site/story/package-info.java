/// A story's own page.
@NullMarked
package news.dateline.site.story;

import org.jspecify.annotations.NullMarked;
