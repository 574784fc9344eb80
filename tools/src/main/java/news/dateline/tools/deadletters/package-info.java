/// What could not be handled.
@NullMarked
package news.dateline.tools.deadletters;

import org.jspecify.annotations.NullMarked;
