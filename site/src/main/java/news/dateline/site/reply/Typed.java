package news.dateline.site.reply;

import java.util.Objects;
import news.dateline.site.service.NewComment;
import org.jspecify.annotations.Nullable;

/// What someone typed into the form. Fields that a browser left out are empty.
record Typed(String body, String parent, String name, String email) {

    Typed(@Nullable String body, @Nullable String parent, @Nullable String name, @Nullable String email) {
        this.body = Objects.requireNonNullElse(body, "");
        this.parent = Objects.requireNonNullElse(parent, "");
        this.name = Objects.requireNonNullElse(name, "");
        this.email = Objects.requireNonNullElse(email, "");
    }

    NewComment asComment(boolean signedIn) {
        return new NewComment(
                body, parent.isEmpty() ? null : parent, signedIn ? null : new NewComment.Guest(name, email));
    }
}
