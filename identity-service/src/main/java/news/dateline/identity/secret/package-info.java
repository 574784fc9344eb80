/// Secrets that are handed out once and only recognised afterwards.
@NullMarked
package news.dateline.identity.secret;

import org.jspecify.annotations.NullMarked;
