/// The indexes of a service's collections, made once its store is there.
@NullMarked
package news.dateline.messaging.indexes;

import org.jspecify.annotations.NullMarked;
