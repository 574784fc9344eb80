/// What readers have seen of a story, and what became different.
@NullMarked
package news.dateline.site.comparing;

import org.jspecify.annotations.NullMarked;
