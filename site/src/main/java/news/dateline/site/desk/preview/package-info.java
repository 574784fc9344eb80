/// A story as readers would see it.
@NullMarked
package news.dateline.site.desk.preview;

import org.jspecify.annotations.NullMarked;
