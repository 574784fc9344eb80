/// Very many small bodies posted to few servers, over as few connections as will do.
@NullMarked
package news.dateline.notification.posting;

import org.jspecify.annotations.NullMarked;
