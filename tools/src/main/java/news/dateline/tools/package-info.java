/// Commands that look at a running system from outside.
@NullMarked
package news.dateline.tools;

import org.jspecify.annotations.NullMarked;
