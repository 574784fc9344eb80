package news.dateline.article.story;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import news.dateline.article.text.Markup;
import org.jspecify.annotations.Nullable;

/// What a story says, checked and cleaned at the door; what is not written yet is absent.
///
/// @param body the safe subset of HTML that [news.dateline.article.text.Markup] makes
/// @param urgency 1 (most urgent) to 9, as in IPTC ninjs 3.1
/// @param language BCP 47
/// @param byline as it is to read, where that is not simply what the bylines say
/// @param bylines who, in this order; none in what is older than they are
/// @param picture the one that it opens with, if any
/// @param figures those that its body shows, in order, each with the words that stand there for its credit
public record Content(
        @Nullable String headline,
        @Nullable String standfirst,
        @Nullable String byline,
        @Nullable Dateline dateline,
        @Nullable String body,
        @Nullable String section,
        List<Tag> tags,
        int urgency,
        String language,
        List<Byline> bylines,
        @Nullable Picture picture,
        List<Picture> figures) {

    public static final int LONGEST_HEADLINE = 200;
    public static final int LONGEST_STANDFIRST = 500;
    public static final int LONGEST_BYLINE = 200;
    /// In bytes of UTF-8.
    public static final int LARGEST_BODY = 1024 * 1024;
    public static final int MOST_TAGS = 50;
    public static final int DEFAULT_URGENCY = 5;
    public static final String DEFAULT_LANGUAGE = "en";

    public Content {
        if (urgency < 1 || urgency > 9) {
            throw new IllegalArgumentException("an urgency is 1 to 9, not " + urgency);
        }
        tags = List.copyOf(tags);
        bylines = List.copyOf(Objects.requireNonNullElse(bylines, List.of()));
        figures = List.copyOf(Objects.requireNonNullElse(figures, List.of()));
    }

    /// This as what a story says after it said something else, or nothing. Its sub-heads keep the anchors that readers
    /// may have linked to; a line that was made of bylines, and comes back with others, is no wish of its own.
    public Content after(@Nullable Content before) {
        var former = before == null ? null : Byline.line(before.bylines);
        var own = byline == null || byline.equals(former) || byline.equals(Byline.line(bylines)) ? null : byline;
        var body = this.body == null
                ? null
                : Markup.after(before == null || before.body == null ? "" : before.body, this.body);
        return new Content(
                headline, standfirst, own, dateline, body, section, tags, urgency, language, bylines, picture, figures);
    }

    /// Who wrote it, as readers are told.
    public @Nullable String bylineText() {
        return byline == null ? Byline.line(bylines) : byline;
    }

    /// What it lacks that readers need.
    List<String> missing() {
        var words = Stream.of(absent("headline", headline), absent("section", section), absent("body", body))
                .flatMap(Optional::stream);
        return Stream.concat(words, missingOfPictures()).toList();
    }

    private Stream<String> missingOfPictures() {
        var first = picture == null ? Stream.<String>empty() : picture.missing("picture");
        return Stream.concat(
                first,
                IntStream.range(0, figures.size())
                        .boxed()
                        .flatMap(place -> figures.get(place).missing("figures." + place)));
    }

    boolean isIncomplete() {
        return !missing().isEmpty();
    }

    /// As links and events know them.
    List<String> tagKeys() {
        return tags.stream().map(Tag::key).toList();
    }

    private static Optional<String> absent(String name, @Nullable Object value) {
        return value == null ? Optional.of(name) : Optional.empty();
    }
}
