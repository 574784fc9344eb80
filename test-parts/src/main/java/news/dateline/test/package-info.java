/// Broker, store and identity for tests.
@NullMarked
package news.dateline.test;

import org.jspecify.annotations.NullMarked;
