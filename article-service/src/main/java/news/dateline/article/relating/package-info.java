/// The stories beside a story: shown to readers with the reason, pinned and excluded by editors.
@NullMarked
package news.dateline.article.relating;

import org.jspecify.annotations.NullMarked;
