/// Starts, watches and stops the processes of an embedded system.
@NullMarked
package news.dateline.supervisor;

import org.jspecify.annotations.NullMarked;
