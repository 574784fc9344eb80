/// What other programs follow: feeds of the latest stories, and the sitemap of the news.
@NullMarked
package news.dateline.article.feeds;

import org.jspecify.annotations.NullMarked;
