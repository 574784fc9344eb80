/// A story followed to its readers and back.
@NullMarked
package news.dateline.tools.demo;

import org.jspecify.annotations.NullMarked;
