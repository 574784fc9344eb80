/// How often something may be asked for.
@NullMarked
package news.dateline.identity.limit;

import org.jspecify.annotations.NullMarked;
