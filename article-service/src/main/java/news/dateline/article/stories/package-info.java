/// All stories as they are kept: for readers, for the newsroom, and as they once were.
@NullMarked
package news.dateline.article.stories;

import org.jspecify.annotations.NullMarked;
