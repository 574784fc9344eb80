/// What a client is told when a request cannot be served: RFC 9457 problems for programs, a small page for people.
@NullMarked
package news.dateline.gateway.problem;

import org.jspecify.annotations.NullMarked;
