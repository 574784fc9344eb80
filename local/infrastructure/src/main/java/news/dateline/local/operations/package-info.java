/// What operators and the supervisor ask the process.
@NullMarked
package news.dateline.local.operations;

import org.jspecify.annotations.NullMarked;
