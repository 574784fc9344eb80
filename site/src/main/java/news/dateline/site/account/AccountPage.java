package news.dateline.site.account;

import java.time.Instant;
import java.util.List;
import news.dateline.site.page.Frame;
import org.jspecify.annotations.Nullable;

/// Who is signed in, and what is kept of them.
///
/// @param name as others read it; empty if the token has none
/// @param note what has just been done
/// @param replies the latest first; absent while the comment service is away
/// @param older where the list goes on
/// @param alerts absent while the notification service is away
public record AccountPage(
        Frame frame,
        String name,
        @Nullable String note,
        @Nullable List<OwnReply> replies,
        @Nullable String older,
        @Nullable List<OwnAlerts> alerts) {

    /// @param status as the words file knows it
    /// @param reason why it was held or removed
    /// @param body shortened; absent of one that is deleted
    /// @param headline of the story; absent if that is gone
    /// @param url of the reply's own page
    public record OwnReply(
            String status,
            Instant at,
            @Nullable String reason,
            @Nullable String body,
            @Nullable String headline,
            String url) {}

    /// What somebody is told of, in one browser or by mail.
    ///
    /// @param what in words
    /// @param url of the page that changes it
    /// @param end where to send that nothing more is wanted
    public record OwnAlerts(boolean isMail, Instant since, String what, String url, String end) {}
}
