/// The identity service.
@NullMarked
package news.dateline.identity;

import org.jspecify.annotations.NullMarked;
