/// The embedded system's infrastructure: broker, store and mail catcher in one process.
@NullMarked
package news.dateline.local;

import org.jspecify.annotations.NullMarked;
