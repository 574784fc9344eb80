/// The topics of this deployment.
@NullMarked
package news.dateline.messaging.topics;

import org.jspecify.annotations.NullMarked;
