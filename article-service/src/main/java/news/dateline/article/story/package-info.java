/// A story and its rules: what it is in each state, what may be done to it, where it is kept.
@NullMarked
package news.dateline.article.story;

import org.jspecify.annotations.NullMarked;
