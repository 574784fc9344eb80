/// Alerts as they are raised, to every open page.
@NullMarked
package news.dateline.gateway.stream;

import org.jspecify.annotations.NullMarked;
