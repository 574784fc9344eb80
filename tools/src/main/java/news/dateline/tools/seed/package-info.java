/// Sample stories for an empty site.
@NullMarked
package news.dateline.tools.seed;

import org.jspecify.annotations.NullMarked;
