/// The way to the mail server (RFC 5321).
@NullMarked
package news.dateline.notification.smtp;

import org.jspecify.annotations.NullMarked;
