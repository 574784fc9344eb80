package news.dateline.notification.letter;

import java.util.List;

/// What a mail says that asks whether somebody wants to be told.
///
/// @param wants what they are to be told of
/// @param link where to say so
/// @param hours after which it leads nowhere
public record ConfirmationText(List<String> wants, String link, long hours) {}
