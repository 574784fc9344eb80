/// What a person and the other commands are told: progress, the run file, the status table.
@NullMarked
package news.dateline.supervisor.report;

import org.jspecify.annotations.NullMarked;
