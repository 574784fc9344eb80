/// A new password for who has forgotten the old one.
@NullMarked
package news.dateline.identity.recovering;

import org.jspecify.annotations.NullMarked;
