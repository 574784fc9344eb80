package news.dateline.article.form;

import news.dateline.web.EntityTags;
import org.jspecify.annotations.Nullable;

/// The revision that an editor acts on.
public final class Seen {

    private Seen() {}

    /// Without a header the latest is meant, whatever it says.
    public static @Nullable Long revision(@Nullable String ifMatch) {
        return ifMatch == null ? null : EntityTags.required(ifMatch);
    }
}
