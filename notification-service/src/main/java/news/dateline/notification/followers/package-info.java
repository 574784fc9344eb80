/// Whoever follows one story is told what is published of it, and when that ends.
@NullMarked
package news.dateline.notification.followers;

import org.jspecify.annotations.NullMarked;
