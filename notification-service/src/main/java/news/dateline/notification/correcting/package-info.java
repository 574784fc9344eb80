/// How a wrong alert is put right, by an editor or because its story was.
@NullMarked
package news.dateline.notification.correcting;

import org.jspecify.annotations.NullMarked;
