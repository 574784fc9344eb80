/// Copies of all that the process keeps, as it is at one moment.
@NullMarked
package news.dateline.local.backup;

import org.jspecify.annotations.NullMarked;
