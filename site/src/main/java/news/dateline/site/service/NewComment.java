package news.dateline.site.service;

import org.jspecify.annotations.Nullable;

/// @param guest absent when the writer is signed in
public record NewComment(
        String body, @Nullable String parent, @Nullable Guest guest) {

    public record Guest(String name, String email) {}
}
