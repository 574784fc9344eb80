package news.dateline.notification.stories;

import org.springframework.data.annotation.TypeAlias;

/// What alerts need to know of a story besides the event that asks for one.
@TypeAlias("story")
record StoryCopy(Stage stage, long version) {

    enum Stage {
        PUBLISHED,
        WITHDRAWN
    }
}
