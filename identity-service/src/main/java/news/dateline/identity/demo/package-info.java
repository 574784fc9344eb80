/// The accounts of the embedded system, and tokens for them. Absent unless configured.
@NullMarked
package news.dateline.identity.demo;

import org.jspecify.annotations.NullMarked;
