/// What it costs to bring an alert to browsers: to seal a message, and the whole path to a push service.
@NullMarked
package news.dateline.bench.push;

import org.jspecify.annotations.NullMarked;
