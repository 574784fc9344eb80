/// What the site asks the other services for.
@NullMarked
package news.dateline.site.service;

import org.jspecify.annotations.NullMarked;
