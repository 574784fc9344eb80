/// A push service as browsers have them (RFC 8030), for systems and tests that must not reach the real ones.
@NullMarked
package news.dateline.local.push;

import org.jspecify.annotations.NullMarked;
