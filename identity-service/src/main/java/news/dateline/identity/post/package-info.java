/// Mail to people.
@NullMarked
package news.dateline.identity.post;

import org.jspecify.annotations.NullMarked;
