/// How any page is made: frame, words, headers, and what is shown when there is none.
@NullMarked
package news.dateline.site.page;

import org.jspecify.annotations.NullMarked;
