package news.dateline.article.drafting;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import news.dateline.article.form.Faults;
import news.dateline.article.reading.ContentView;
import news.dateline.article.story.Byline;
import news.dateline.article.story.Content;
import news.dateline.article.story.DatelineStyle;
import news.dateline.article.story.Manuscript;
import news.dateline.article.text.Line;
import news.dateline.web.ProblemException;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/// What holds of every draft, whatever JSON is sent as one.
class AnyDraftTest {

    private static final JsonMapper JSON = JsonMapper.shared();

    private record Read(Manuscript manuscript, List<String> faults) {}

    private static Read read(Object draft) {
        var faults = new Faults();
        var manuscript = DraftForm.read(JSON.valueToTree(draft), faults, _ -> Optional.empty());
        try {
            faults.refuseIfAny();
            return new Read(manuscript, List.of());
        } catch (ProblemException refused) {
            return new Read(
                    manuscript,
                    refused.faults().stream().map(fault -> fault.pointer()).toList());
        }
    }

    @Provide
    Arbitrary<String> words() {
        var pieces = Arbitraries.of(
                "Oslo",
                "قال",
                "שלום",
                "Косово",
                "e\u0301",
                "😀",
                " ",
                "\u200f",
                "\u2067",
                "\u2069",
                "-",
                "<b>",
                "&",
                "\u0000",
                "\n",
                "\ud800",
                "x".repeat(60),
                "ä".repeat(120));
        return Arbitraries.oneOf(pieces, pieces, pieces, Arbitraries.strings().ofMaxLength(5))
                .list()
                .ofMaxSize(4)
                .map(all -> String.join("", all));
    }

    /// What nobody expects in a field.
    private Arbitrary<Object> anything() {
        Arbitrary<Object> words = words().map(text -> text);
        return Arbitraries.oneOf(
                words,
                words,
                Arbitraries.of(0, -1, 5, 2.5, true, List.of(), Map.of(), List.of(List.of()), Map.of("a", 1)),
                words.list().ofMaxSize(3).map(list -> list));
    }

    @Provide
    Arbitrary<Map<String, Object>> drafts() {
        var dateline = fields("place", "country", "agency", "filedAt", "language", "text", "plase");
        var byline = fields("name", "role", "rôle");
        return Combinators.combine(
                        fields(
                                "headline",
                                "standfirst",
                                "byline",
                                "body",
                                "section",
                                "tags",
                                "urgency",
                                "language",
                                "kicker"),
                        dateline.injectNull(0.3),
                        byline.list().ofMaxSize(3))
                .as((story, where, who) -> {
                    var draft = new LinkedHashMap<>(story);
                    if (where != null) {
                        draft.put("dateline", where);
                    }
                    draft.put("bylines", who);
                    return draft;
                });
    }

    private Arbitrary<Map<String, Object>> fields(String... names) {
        return Arbitraries.maps(Arbitraries.of(names), anything()).ofMaxSize(names.length);
    }

    @Property
    void is_read_or_refused_field_by_field_and_never_a_fault_of_ours(@ForAll("drafts") Map<String, Object> draft) {
        for (var pointer : read(draft).faults()) {
            assertThat(draft).containsKey(pointer.split("/")[1]);
        }
    }

    @Property
    void that_is_read_holds_nothing_but_composed_text_within_its_bounds(@ForAll("drafts") Map<String, Object> draft) {
        var read = read(draft);
        if (!read.faults().isEmpty()) {
            return;
        }
        for (var text : texts(read.manuscript().content())) {
            assertThat(Normalizer.isNormalized(text, Normalizer.Form.NFC)).isTrue();
            assertThat(Line.isClean(text)).isTrue();
            assertThat(text).isEqualTo(text.strip()).hasSizeBetween(1, Content.LONGEST_STANDFIRST);
        }
    }

    @Property
    void comes_back_as_it_went_out(@ForAll("drafts") Map<String, Object> draft) {
        var read = read(draft);
        if (!read.faults().isEmpty()) {
            return;
        }
        var content = read.manuscript().content();

        var again = read(JSON.valueToTree(ContentView.of(content)));

        assertThat(again.faults()).isEmpty();
        assertThat(again.manuscript().content().after(content)).isEqualTo(content.after(null));
    }

    @Property
    void opens_in_any_style_with_its_place_intact(@ForAll("drafts") Map<String, Object> draft) {
        var content = read(draft).manuscript().content();
        var dateline = content.dateline();
        if (dateline == null) {
            return;
        }
        for (var style : DatelineStyle.values()) {
            var text = style.text(dateline, content.language());
            assertThat(text.isPresent()).isEqualTo(dateline.place() != null || dateline.agency() != null);
            text.ifPresent(opening -> assertThat(Line.isClean(opening)).isTrue());
        }
        if (dateline.place() != null) {
            assertThat(DatelineStyle.EFE.text(dateline, "en").orElseThrow()).startsWith(dateline.place());
        }
    }

    private static List<String> texts(Content content) {
        var dateline = content.dateline();
        var texts = new ArrayList<@Nullable String>();
        texts.add(content.headline());
        texts.add(content.standfirst());
        texts.add(content.byline());
        if (dateline != null) {
            texts.addAll(Stream.of(dateline.place(), dateline.country(), dateline.agency())
                    .toList());
        }
        content.tags().forEach(tag -> texts.add(tag.name()));
        content.bylines().forEach(byline -> texts.add(byline.name()));
        content.bylines().stream().map(Byline::role).forEach(texts::add);
        return texts.stream().filter(Objects::nonNull).toList();
    }
}
