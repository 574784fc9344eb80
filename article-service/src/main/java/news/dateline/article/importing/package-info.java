/// Import: a text file of wire copy becomes a draft. What is sure is recognised, what is not is told to the editor.
@NullMarked
package news.dateline.article.importing;

import org.jspecify.annotations.NullMarked;
