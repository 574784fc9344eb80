package news.dateline.article.changing;

import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import news.dateline.article.drafting.DraftForm;
import news.dateline.article.form.AlertForm;
import news.dateline.article.form.Faults;
import news.dateline.article.form.Fields;
import news.dateline.article.pictures.Uploads;
import news.dateline.article.reading.ContentView;
import news.dateline.article.story.Change;
import news.dateline.article.story.Changing.Edition;
import news.dateline.article.story.Changing.Note;
import news.dateline.article.story.Content;
import news.dateline.article.story.Slug;
import news.dateline.events.ArticleUpdated;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// How a published story is to change: what is different, and what readers are told of it.
///
/// @param fields of the story that say something else from now on; the others stay as the newsroom has them
/// @param slug where it is to be found; where it is now, if that is not said
record CorrectForm(
        ObjectNode fields,
        @Nullable String slug,
        ArticleUpdated.Change kind,
        String reason,
        @Nullable AlertForm alert) {

    private static final Set<String> OURS = Set.of("class", "reason", "alert", "slug");
    private static final int LONGEST_CLASS = 20;

    static CorrectForm read(JsonNode body) {
        var faults = new Faults();
        var request = Fields.of(body, faults);
        var kind = request.at("class")
                .reading(LONGEST_CLASS, CorrectForm::kind, "must be update, clarification or correction");
        var slug = request.at("slug")
                .reading(
                        Slug.LONGEST,
                        typed -> Optional.of(typed).filter(Slug::isWellFormed),
                        "must be words of a-z and 0-9, joined by single hyphens");
        var reason = request.at("reason").required().line(Change.LONGEST_REASON);
        var alert = AlertForm.read(request);
        if (request.mentions("embargoUntil")) {
            faults.add("/embargoUntil", "readers have the story already");
        }
        faults.refuseIfAny();
        return new CorrectForm(
                ((ObjectNode) body.deepCopy()).without(OURS),
                slug,
                Objects.requireNonNullElse(kind, ArticleUpdated.Change.CORRECTION),
                Objects.requireNonNull(reason),
                alert);
    }

    private static Optional<ArticleUpdated.Change> kind(String word) {
        return Arrays.stream(ArticleUpdated.Change.values())
                .filter(kind -> kind.name().toLowerCase(Locale.ROOT).equals(word))
                .findFirst();
    }

    /// All that the story says once these fields are changed; read like any text that is handed in.
    private Content over(Content latest, JsonMapper json, Uploads uploads) {
        if (fields.isEmpty()) {
            return latest;
        }
        ObjectNode whole = json.valueToTree(ContentView.of(latest));
        whole.setAll(fields);
        var faults = new Faults();
        var manuscript = DraftForm.read(whole, faults, uploads::use);
        faults.refuseIfAny();
        return manuscript.content().after(latest);
    }

    /// What readers are to have, made of what the newsroom has.
    Edition edition(Content latest, JsonMapper json, Uploads uploads) {
        var next = over(latest, json, uploads);
        return new Edition(next, slug, new Note(kind, reason, alert == null ? null : alert.directive(next.urgency())));
    }
}
