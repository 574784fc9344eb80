/// What is to be delivered and what became of it: an alert's readers in slices, one outcome byte each.
@NullMarked
package news.dateline.notification.delivery;

import org.jspecify.annotations.NullMarked;
