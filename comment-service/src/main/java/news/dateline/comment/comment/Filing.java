package news.dateline.comment.comment;

import org.jspecify.annotations.Nullable;

/// By what moderation finds a comment, and how fast it came.
///
/// @param section of the story, when the comment was accepted
/// @param writer the same for everything one person wrote, see [Author#writer()]
/// @param lately how many comments had come from the same network within the house's pace, this one included
public record Filing(@Nullable String section, String writer, int lately) {

    /// No longer anybody's.
    Filing forgotten() {
        return new Filing(section, "", lately);
    }
}
