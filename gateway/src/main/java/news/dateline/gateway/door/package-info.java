/// What every request and every answer passes, whoever gives the answer: request id, bounds, security headers.
@NullMarked
package news.dateline.gateway.door;

import org.jspecify.annotations.NullMarked;
