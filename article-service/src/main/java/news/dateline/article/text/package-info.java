/// What a newsroom types, made fit to keep: plain lines, the markup of a body, the words of a link.
@NullMarked
package news.dateline.article.text;

import org.jspecify.annotations.NullMarked;
