/// Pages and public answers of the API as they were last made, kept until an event says that a part of them changed.
@NullMarked
package news.dateline.gateway.cache;

import org.jspecify.annotations.NullMarked;
