/// Links that are mailed to people: single-use, and over after a while.
@NullMarked
package news.dateline.identity.link;

import org.jspecify.annotations.NullMarked;
