/// Who sends a request: the address that connected, or the one that a proxy of ours vouches for.
@NullMarked
package news.dateline.gateway.client;

import org.jspecify.annotations.NullMarked;
