/// The edge.
@NullMarked
package news.dateline.gateway;

import org.jspecify.annotations.NullMarked;
