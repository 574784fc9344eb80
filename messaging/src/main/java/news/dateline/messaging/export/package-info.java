/// What operators compare with what lies in Kafka.
@NullMarked
package news.dateline.messaging.export;

import org.jspecify.annotations.NullMarked;
