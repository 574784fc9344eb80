/// Which service answers which path, over which of its instances, and what happens when it does not.
@NullMarked
package news.dateline.gateway.routing;

import org.jspecify.annotations.NullMarked;
