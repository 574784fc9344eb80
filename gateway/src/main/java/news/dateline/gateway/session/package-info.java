/// Sessions and their tokens, kept in the gateway's own database.
@NullMarked
package news.dateline.gateway.session;

import org.jspecify.annotations.NullMarked;
