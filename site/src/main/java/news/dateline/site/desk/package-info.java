/// The newsroom desk: who sits at it, what is around each of its pages, and what is shown instead of one. Its rooms are
/// what people do there.
@NullMarked
package news.dateline.site.desk;

import org.jspecify.annotations.NullMarked;
