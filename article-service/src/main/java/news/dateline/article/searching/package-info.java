/// Searching: what there is by the words in it, for readers and for the newsroom.
@NullMarked
package news.dateline.article.searching;

import org.jspecify.annotations.NullMarked;
