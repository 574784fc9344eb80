/// The data folder: its format stamp and lock, and what is made on first start and kept.
@NullMarked
package news.dateline.supervisor.home;

import org.jspecify.annotations.NullMarked;
