package news.dateline.comment.submission;

import org.jspecify.annotations.Nullable;

/// As it arrives: anything may be missing or wrong.
///
/// @param parent id of the comment it answers
/// @param guest who writes without being signed in
record CommentForm(
        @Nullable String body,
        @Nullable String parent,
        @Nullable GuestForm guest) {

    record GuestForm(@Nullable String name, @Nullable String email) {}
}
