/// An editor raises an alert, and sees before what will become of it.
@NullMarked
package news.dateline.notification.composing;

import org.jspecify.annotations.NullMarked;
