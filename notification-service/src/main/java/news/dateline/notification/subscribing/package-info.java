/// How readers ask to be told, and how they take it back.
@NullMarked
package news.dateline.notification.subscribing;

import org.jspecify.annotations.NullMarked;
