package news.dateline.notification.alert;

import org.springframework.data.annotation.TypeAlias;

/// How far an alert has come.
public sealed interface Status {

    /// It goes out to whoever asked.
    @TypeAlias("raised")
    record Raised() implements Status {}

    /// Its story was withdrawn before it could go out; nobody gets it.
    @TypeAlias("superseded")
    record Superseded() implements Status {}
}
