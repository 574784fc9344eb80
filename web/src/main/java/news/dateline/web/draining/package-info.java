/// How an instance goes without anybody noticing.
@NullMarked
package news.dateline.web.draining;

import org.jspecify.annotations.NullMarked;
