/// Events sent and received without loss: the parts the services share.
@NullMarked
package news.dateline.messaging;

import org.jspecify.annotations.NullMarked;
