/// What could not be handled: listed, shown, replayed.
@NullMarked
package news.dateline.messaging.deadletters;

import org.jspecify.annotations.NullMarked;
