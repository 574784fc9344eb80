/// What every HTTP service answers alike: problems (RFC 9457), entity tags, cursors and who is calling.
@NullMarked
package news.dateline.web;

import org.jspecify.annotations.NullMarked;
