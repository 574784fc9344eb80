/// How every gateway reads topics: all of them, each instance for itself, and knowing whether it has read all there is.
@NullMarked
package news.dateline.gateway.feed;

import org.jspecify.annotations.NullMarked;
