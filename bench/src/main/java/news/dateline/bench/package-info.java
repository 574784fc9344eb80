/// Measurements of single parts, each a command of its own.
@NullMarked
package news.dateline.bench;

import org.jspecify.annotations.NullMarked;
