/// State and the events that tell of it, written in one document update; a relay that sends them at least once.
@NullMarked
package news.dateline.messaging.outbox;

import org.jspecify.annotations.NullMarked;
