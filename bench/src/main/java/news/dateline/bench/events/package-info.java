/// What a measurement tells services, as other services would.
@NullMarked
package news.dateline.bench.events;

import org.jspecify.annotations.NullMarked;
