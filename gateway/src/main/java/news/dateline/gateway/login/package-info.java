/// Signing in and out, and the token that goes to the services in a reader's name.
@NullMarked
package news.dateline.gateway.login;

import org.jspecify.annotations.NullMarked;
