/// Apache Kafka in process.
@NullMarked
package news.dateline.local.broker;

import org.jspecify.annotations.NullMarked;
