/// What a browser is told of an alert, and how urgently.
@NullMarked
package news.dateline.notification.message;

import org.jspecify.annotations.NullMarked;
