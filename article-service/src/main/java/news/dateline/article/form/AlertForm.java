package news.dateline.article.form;

import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import news.dateline.events.AlertDirective;
import news.dateline.events.AlertDirective.Audience;
import org.jspecify.annotations.Nullable;

/// What an editor wants readers told.
///
/// @param urgency the story's own where none is given
public record AlertForm(String text, @Nullable Integer urgency, Audience audience) {

    private static final int LONGEST_TEXT = 200;

    /// Absent: nobody is told.
    public static @Nullable AlertForm read(Fields request) {
        var fields = request.object("alert");
        if (fields == null) {
            return null;
        }
        var text = Objects.requireNonNullElse(fields.at("text").required().line(LONGEST_TEXT), "");
        var urgency = fields.at("urgency").number(1, 9);
        var audience = fields.at("audience").reading(10, AlertForm::audience, "must be all or section");
        fields.refuseOthersThan(Set.of());
        return new AlertForm(text, urgency, audience == null ? Audience.ALL : audience);
    }

    public AlertDirective directive(int urgencyOfStory) {
        return new AlertDirective(text, urgency == null ? urgencyOfStory : urgency, audience);
    }

    private static Optional<Audience> audience(String word) {
        return Arrays.stream(Audience.values())
                .filter(audience -> audience.name().toLowerCase(Locale.ROOT).equals(word))
                .findFirst();
    }
}
