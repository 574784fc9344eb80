package news.dateline.article.reviewing;

import java.util.Set;
import news.dateline.article.form.Faults;
import news.dateline.article.form.Fields;
import news.dateline.article.story.Reviewing;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// What a writer is told with a story that comes back: `{note?}`.
final class ReturnForm {

    private ReturnForm() {}

    static @Nullable String note(@Nullable JsonNode body) {
        if (body == null) {
            return null;
        }
        var faults = new Faults();
        var fields = Fields.of(body, faults);
        var note = fields.at("note").line(Reviewing.LONGEST_NOTE);
        fields.refuseOthersThan(Set.of());
        faults.refuseIfAny();
        return note;
    }
}
