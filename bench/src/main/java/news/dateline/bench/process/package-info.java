/// What is measured runs in processes of its own, with the flags that an embedded system gives it.
@NullMarked
package news.dateline.bench.process;

import org.jspecify.annotations.NullMarked;
