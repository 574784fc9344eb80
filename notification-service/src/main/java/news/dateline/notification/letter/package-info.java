/// What a mail to a reader says, and how mail programs are to treat it.
@NullMarked
package news.dateline.notification.letter;

import org.jspecify.annotations.NullMarked;
