/// Stores, topics and read models compared.
@NullMarked
package news.dateline.tools.verify;

import org.jspecify.annotations.NullMarked;
