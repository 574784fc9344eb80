/// What a debate costs: replies taken and published, and threads of any length.
@NullMarked
package news.dateline.bench.comments;

import org.jspecify.annotations.NullMarked;
