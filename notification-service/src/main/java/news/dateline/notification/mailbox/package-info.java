/// What whoever reads a mailbox does about it: confirm that they want to be told there, and leave.
@NullMarked
package news.dateline.notification.mailbox;

import org.jspecify.annotations.NullMarked;
