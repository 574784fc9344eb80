/// Replies without a script: the form, and what became of one.
@NullMarked
package news.dateline.site.reply;

import org.jspecify.annotations.NullMarked;
