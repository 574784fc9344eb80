/// How an alert reaches everybody who asked: woken by an event, found by a sweep, done by whichever instance is free.
@NullMarked
package news.dateline.notification.fanout;

import org.jspecify.annotations.NullMarked;
