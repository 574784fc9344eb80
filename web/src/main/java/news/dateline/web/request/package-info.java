/// What is done to every request before a controller sees it.
@NullMarked
package news.dateline.web.request;

import org.jspecify.annotations.NullMarked;
