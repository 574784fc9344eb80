/// The pages readers see.
@NullMarked
package news.dateline.site;

import org.jspecify.annotations.NullMarked;
