/// Published stories for other newsrooms' systems, as IPTC ninjs 3.1.
@NullMarked
package news.dateline.article.ninjs;

import org.jspecify.annotations.NullMarked;
