package news.dateline.notification.alert;

import org.springframework.data.annotation.TypeAlias;

/// How far an alert has come.
public sealed interface Status {

    /// It goes out to whoever asked.
    @TypeAlias("raised")
    record Raised() implements Status {}

    /// It goes out to whoever follows its story, and to nobody else: no event and no list tells of it.
    @TypeAlias("for-followers")
    record ForFollowers(Occasion occasion) implements Status {

        public enum Occasion {
            /// Something was published about the story.
            UPDATE,
            /// They are told nothing more of it.
            END
        }
    }

    /// Its story was withdrawn before it could go out; nobody gets it.
    @TypeAlias("superseded")
    record Superseded() implements Status {}
}
