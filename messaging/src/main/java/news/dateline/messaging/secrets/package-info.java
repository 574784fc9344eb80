/// Secrets that the instances of a service share.
@NullMarked
package news.dateline.messaging.secrets;

import org.jspecify.annotations.NullMarked;
