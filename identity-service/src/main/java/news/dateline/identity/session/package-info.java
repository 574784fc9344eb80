/// The sign-in page's own sessions, kept in the store: neither a restart nor another instance ends them.
@NullMarked
package news.dateline.identity.session;

import org.jspecify.annotations.NullMarked;
