/// What the store understands, and the refusal of everything else.
@NullMarked
package news.dateline.local.store.refusal;

import org.jspecify.annotations.NullMarked;
