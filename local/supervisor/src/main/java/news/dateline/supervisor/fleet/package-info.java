/// The processes: which there are, how one is launched and kept running, in which order all start and stop.
@NullMarked
package news.dateline.supervisor.fleet;

import org.jspecify.annotations.NullMarked;
