package news.dateline.article.relating;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import news.dateline.article.form.Faults;
import news.dateline.article.form.Fields;
import news.dateline.article.story.Related;
import tools.jackson.databind.JsonNode;

/// What an editor wants beside a story, and never there: the whole of it, whatever was said before.
final class RelatedForm {

    private RelatedForm() {}

    /// @param known which of these stories there are
    static Related read(JsonNode body, UUID story, Known known) {
        var faults = new Faults();
        var fields = Fields.of(body, faults);
        var said = new Related(
                fields.at("pinned").ids(Related.MOST_PINNED),
                fields.at("excluded").ids(Related.MOST_EXCLUDED));
        fields.refuseOthersThan(Set.of());
        note("pinned", said.pinned(), story::equals, "must be another story than this one", faults);
        note("excluded", said.excluded(), said.pinned()::contains, "must not be pinned as well", faults);
        faults.refuseIfAny();
        var there = known.among(
                Stream.concat(said.pinned().stream(), said.excluded().stream()).collect(Collectors.toSet()));
        note("pinned", said.pinned(), id -> !there.contains(id), "must be a story that there is", faults);
        note("excluded", said.excluded(), id -> !there.contains(id), "must be a story that there is", faults);
        faults.refuseIfAny();
        return said;
    }

    @FunctionalInterface
    interface Known {

        Set<UUID> among(Collection<UUID> ids);
    }

    private static void note(String field, List<UUID> ids, Predicate<UUID> wrong, String detail, Faults faults) {
        for (var index = 0; index < ids.size(); index++) {
            if (wrong.test(ids.get(index))) {
                faults.add("/" + field + "/" + index, detail);
            }
        }
    }
}
