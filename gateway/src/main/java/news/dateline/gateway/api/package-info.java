/// What this API is, for programs and for people.
@NullMarked
package news.dateline.gateway.api;

import org.jspecify.annotations.NullMarked;
