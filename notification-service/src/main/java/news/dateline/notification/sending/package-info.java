/// The way to push services (RFC 8030): strangers' servers, each with bounds of its own.
@NullMarked
package news.dateline.notification.sending;

import org.jspecify.annotations.NullMarked;
