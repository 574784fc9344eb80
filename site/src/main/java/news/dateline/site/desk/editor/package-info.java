/// One story on somebody's desk: its text, what can be done with it, and two texts where two people wrote.
@NullMarked
package news.dateline.site.desk.editor;

import org.jspecify.annotations.NullMarked;
