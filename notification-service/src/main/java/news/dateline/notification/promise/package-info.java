/// What a reader was promised: how often they are told of something, and when they are left alone. Pure rules of
/// a clock and of what a reader has heard, so that whoever looks ahead and whoever sends decide alike.
@NullMarked
package news.dateline.notification.promise;

import org.jspecify.annotations.NullMarked;
