package news.dateline.article.publishing;

import java.util.Set;
import news.dateline.article.form.AlertForm;
import news.dateline.article.form.Faults;
import news.dateline.article.form.Fields;
import news.dateline.article.story.When;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/// What an editor says with a publication.
///
/// @param publishAt absent for at once
/// @param alert what readers are to be told then, if anything
record PublishForm(@Nullable When publishAt, @Nullable AlertForm alert) {

    private static final JsonNode NOTHING = JsonNodeFactory.instance.objectNode();

    static PublishForm atOnce(@Nullable JsonNode body) {
        var faults = new Faults();
        var fields = Fields.of(body == null ? NOTHING : body, faults);
        return read(fields, null, faults);
    }

    static PublishForm later(@Nullable JsonNode body) {
        var faults = new Faults();
        var fields = Fields.of(body == null ? NOTHING : body, faults);
        fields.at("publishAt").required();
        return read(fields, fields.when("publishAt"), faults);
    }

    private static PublishForm read(Fields fields, @Nullable When publishAt, Faults faults) {
        var form = new PublishForm(publishAt, AlertForm.read(fields));
        fields.refuseOthersThan(Set.of());
        faults.refuseIfAny();
        return form;
    }
}
