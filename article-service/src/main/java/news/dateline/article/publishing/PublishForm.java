package news.dateline.article.publishing;

import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import news.dateline.article.form.Faults;
import news.dateline.article.form.Fields;
import news.dateline.events.AlertDirective;
import news.dateline.events.AlertDirective.Audience;
import news.dateline.web.EntityTags;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// What an editor says with a publication.
///
/// @param seen the revision the editor has read; without one, the latest is meant
/// @param alert what readers are to be told, if anything; its urgency is the story's own where none is given
record PublishForm(@Nullable Long seen, @Nullable Alert alert) {

    private static final int LONGEST_TEXT = 200;

    static PublishForm read(@Nullable String ifMatch, @Nullable JsonNode body) {
        var seen = ifMatch == null ? null : EntityTags.required(ifMatch);
        return new PublishForm(seen, body == null ? null : alert(body));
    }

    boolean isStale(long latest) {
        return seen != null && seen != latest;
    }

    private static @Nullable Alert alert(JsonNode body) {
        var faults = new Faults();
        var fields = Fields.of(body, faults);
        var alert = fields.object("alert");
        var read = alert == null ? null : alert(alert);
        fields.refuseOthersThan(Set.of());
        faults.refuseIfAny();
        return read;
    }

    private static Alert alert(Fields fields) {
        var text = Objects.requireNonNullElse(fields.at("text").required().line(LONGEST_TEXT), "");
        var urgency = fields.at("urgency").number(1, 9);
        var audience = fields.at("audience").reading(10, PublishForm::audience, "must be all or section");
        fields.refuseOthersThan(Set.of());
        return new Alert(text, urgency, audience == null ? Audience.ALL : audience);
    }

    private static Optional<Audience> audience(String word) {
        return Arrays.stream(Audience.values())
                .filter(audience -> audience.name().toLowerCase(Locale.ROOT).equals(word))
                .findFirst();
    }

    record Alert(String text, @Nullable Integer urgency, Audience audience) {

        AlertDirective directive(int urgencyOfStory) {
            return new AlertDirective(text, urgency == null ? urgencyOfStory : urgency, audience);
        }
    }
}
