/// Where moderators work: the queue, what they decide and take back, writers, threads, and the trail of it all.
@NullMarked
package news.dateline.site.desk.moderation;

import org.jspecify.annotations.NullMarked;
