/// Wire copy that becomes a draft, with what was unsure marked.
@NullMarked
package news.dateline.site.desk.importing;

import org.jspecify.annotations.NullMarked;
