/// What a sign-in has granted to the gateway, kept over restarts.
@NullMarked
package news.dateline.identity.grant;

import org.jspecify.annotations.NullMarked;
