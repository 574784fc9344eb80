/// Programs that the gateway is compared with, each with what is needed for one thing and nothing else.
@NullMarked
package news.dateline.bench.edge.peers;

import org.jspecify.annotations.NullMarked;
