/// By whose order a push message comes: Voluntary Application Server Identification (VAPID, RFC 8292).
@NullMarked
package news.dateline.notification.vapid;

import org.jspecify.annotations.NullMarked;
