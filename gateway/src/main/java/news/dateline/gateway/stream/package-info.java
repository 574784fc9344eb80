/// What happens, as it happens, to every open page that it concerns.
@NullMarked
package news.dateline.gateway.stream;

import org.jspecify.annotations.NullMarked;
