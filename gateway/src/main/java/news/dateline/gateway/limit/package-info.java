/// How much one client may ask of this door.
@NullMarked
package news.dateline.gateway.limit;

import org.jspecify.annotations.NullMarked;
