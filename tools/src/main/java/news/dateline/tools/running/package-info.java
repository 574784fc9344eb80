/// The running system, as its supervisor describes it.
@NullMarked
package news.dateline.tools.running;

import org.jspecify.annotations.NullMarked;
