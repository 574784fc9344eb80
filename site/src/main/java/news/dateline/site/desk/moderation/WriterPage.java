package news.dateline.site.desk.moderation;

import java.util.List;
import news.dateline.site.desk.DeskFrame;
import org.jspecify.annotations.Nullable;

/// What one writer wrote, and whether they may go on.
///
/// @param author by their latest comment; absent where none is left
/// @param sanction the latest, in force or over
/// @param address of this page, where a sanction is sent, too
/// @param isBan what was chosen: for good, and not until a moment
/// @param until in UTC, as the form has it
/// @param reason for the writer
/// @param problem why it was not imposed
/// @param faults of the moment
public record WriterPage(
        DeskFrame frame,
        Moderated.@Nullable Writer author,
        @Nullable Sanction sanction,
        List<Written> written,
        String address,
        boolean isBan,
        String until,
        String reason,
        @Nullable String problem,
        List<String> faults) {

    /// @param hasMore whether there are more than these
    /// @param all the queue of them
    public record Written(String status, List<Moderated> comments, boolean hasMore, String all) {}

    public boolean isBarred() {
        return sanction != null && sanction.inForce();
    }
}
