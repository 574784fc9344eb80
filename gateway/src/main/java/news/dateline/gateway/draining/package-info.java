/// How a gateway goes without anybody noticing.
@NullMarked
package news.dateline.gateway.draining;

import org.jspecify.annotations.NullMarked;
