/// Copies of other services' state, kept by the highest sequence applied.
@NullMarked
package news.dateline.messaging.projection;

import org.jspecify.annotations.NullMarked;
