package news.dateline.site.desk.moderation;

import java.util.List;
import news.dateline.site.desk.DeskFrame;

/// One comment with all that is known of it.
///
/// @param above what it answers, from the top of the thread down
/// @param value the comment as a form sends it
/// @param writer page of whoever wrote it
/// @param itsStory the queue of its story alone
/// @param notes where to send one
/// @param typed of a note that came back, with its faults
/// @param key of this page, so that what is sent twice is done once
public record CommentPage(
        DeskFrame frame,
        Moderated comment,
        List<Moderated> above,
        String value,
        String writer,
        String itsStory,
        String notes,
        String typed,
        List<String> faults,
        String key) {}
