/// Events as CloudEvents 1.0 in Kafka's binary content mode.
@NullMarked
package news.dateline.messaging.cloudevents;

import org.jspecify.annotations.NullMarked;
