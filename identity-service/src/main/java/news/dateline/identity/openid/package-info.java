/// The OpenID Connect side: the one client, what tokens say, and the key that signs them.
@NullMarked
package news.dateline.identity.openid;

import org.jspecify.annotations.NullMarked;
