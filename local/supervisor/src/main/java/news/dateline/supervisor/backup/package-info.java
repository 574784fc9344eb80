/// All that a home keeps, in one file, and back.
@NullMarked
package news.dateline.supervisor.backup;

import org.jspecify.annotations.NullMarked;
