/// Where push messages may be sent: strangers' addresses, and which of them are believed.
@NullMarked
package news.dateline.notification.endpoint;

import org.jspecify.annotations.NullMarked;
