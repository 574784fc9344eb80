/// What this service knows of the stories: a copy kept by their events.
@NullMarked
package news.dateline.notification.stories;

import org.jspecify.annotations.NullMarked;
