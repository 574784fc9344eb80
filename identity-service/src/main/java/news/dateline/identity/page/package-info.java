/// Pages for people, instead of what machines are told.
@NullMarked
package news.dateline.identity.page;

import org.jspecify.annotations.NullMarked;
