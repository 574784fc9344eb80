/// The pages of whoever is signed in: what is kept of them, and how they end it.
@NullMarked
package news.dateline.site.account;

import org.jspecify.annotations.NullMarked;
