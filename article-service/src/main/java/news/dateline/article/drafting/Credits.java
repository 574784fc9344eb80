package news.dateline.article.drafting;

import java.time.Instant;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import news.dateline.article.form.Fields;
import news.dateline.article.story.Byline;
import news.dateline.article.story.Dateline;
import news.dateline.article.story.When;
import org.jspecify.annotations.Nullable;

/// Who wrote a story, where, and in which language.
final class Credits {

    private static final int LONGEST_LANGUAGE = 35;
    private static final int LONGEST_TIME = 40;

    private Credits() {}

    static List<Byline> bylines(Fields story) {
        return story.objects("bylines", Byline.MOST, byline -> {
            var name = byline.at("name").required().line(Byline.LONGEST_NAME);
            var role = byline.at("role").line(Byline.LONGEST_ROLE);
            byline.refuseOthersThan(Set.of());
            return new Byline(Objects.requireNonNullElse(name, ""), role);
        });
    }

    static @Nullable Dateline dateline(Fields story) {
        var dateline = story.object("dateline");
        if (dateline == null) {
            return null;
        }
        var given = new Dateline(
                dateline.at("place").line(Dateline.LONGEST_NAME),
                dateline.at("country").line(Dateline.LONGEST_NAME),
                dateline.at("agency").line(Dateline.LONGEST_NAME),
                dateline.at("filedAt").reading(LONGEST_TIME, Credits::time, "must be an RFC 3339 time"),
                language(dateline));
        dateline.refuseOthersThan(Set.of("text"));
        return given.equals(Dateline.NOTHING) ? null : given;
    }

    static @Nullable String language(Fields of) {
        return of.at("language").reading(LONGEST_LANGUAGE, Credits::languageTag, "must be a BCP 47 tag");
    }

    private static Optional<String> languageTag(String typed) {
        try {
            return Optional.of(
                    new Locale.Builder().setLanguageTag(typed).build().toLanguageTag());
        } catch (IllformedLocaleException notATag) {
            return Optional.empty();
        }
    }

    private static Optional<Instant> time(String typed) {
        return When.read(typed).map(When::at);
    }
}
