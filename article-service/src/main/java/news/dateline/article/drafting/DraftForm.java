package news.dateline.article.drafting;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import news.dateline.article.form.Faults;
import news.dateline.article.form.Fields;
import news.dateline.article.story.Content;
import news.dateline.article.story.Embargo;
import news.dateline.article.story.Manuscript;
import news.dateline.article.story.Picture;
import news.dateline.article.story.Section;
import news.dateline.article.story.Tag;
import news.dateline.article.text.Markup;
import news.dateline.article.text.ReadAlso;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// What a writer sends: everything a story says, as far as it is written. The one place where its bounds are enforced.
public final class DraftForm {

    /// A client may send back what it was given; these are ours to say.
    private static final Set<String> READ_ONLY = Set.of(
            "author",
            "changes",
            "createdAt",
            "direction",
            "figures",
            "id",
            "publishedAt",
            "related",
            "slug",
            "standing",
            "status",
            "updatedAt",
            "url",
            "version");

    private static final int LONGEST_SECTION = 40;

    private final Fields fields;
    private final Faults faults;
    private final Function<String, Optional<Picture>> pictures;

    private DraftForm(Fields fields, Faults faults, Function<String, Optional<Picture>> pictures) {
        this.fields = fields;
        this.faults = faults;
        this.pictures = pictures;
    }

    /// Whatever is at fault goes to `faults`.
    ///
    /// @param pictures those that were uploaded, by their ids
    public static Manuscript read(JsonNode body, Faults faults, Function<String, Optional<Picture>> pictures) {
        var fields = Fields.of(body, faults);
        var manuscript = new Manuscript(new DraftForm(fields, faults, pictures).content(), embargo(fields));
        fields.refuseOthersThan(READ_ONLY);
        return manuscript;
    }

    private static Embargo embargo(Fields fields) {
        var until = fields.when("embargoUntil");
        return fields.mentions("embargoUntil") ? Embargo.stated(until == null ? null : until.at()) : Embargo.UNSTATED;
    }

    private Content content() {
        var headline = fields.at("headline").line(Content.LONGEST_HEADLINE);
        var standfirst = fields.at("standfirst").line(Content.LONGEST_STANDFIRST);
        var byline = fields.at("byline").line(Content.LONGEST_BYLINE);
        var dateline = Credits.dateline(fields);
        var body = body();
        return new Content(
                headline,
                standfirst,
                byline,
                dateline,
                body,
                section(),
                tags(),
                Objects.requireNonNullElse(fields.at("urgency").number(1, 9), Content.DEFAULT_URGENCY),
                Objects.requireNonNullElse(Credits.language(fields), Content.DEFAULT_LANGUAGE),
                Credits.bylines(fields),
                PictureForm.read(fields, pictures),
                body == null ? List.of() : PictureForm.figures(body, pictures, faults));
    }

    private @Nullable String body() {
        var typed = fields.at("body").block(Content.LARGEST_BODY);
        if (typed == null) {
            return null;
        }
        var clean = Markup.clean(typed);
        if (clean.getBytes(StandardCharsets.UTF_8).length > Content.LARGEST_BODY) {
            faults.add("/body", "must not be larger than " + Content.LARGEST_BODY + " bytes once it is cleaned");
        }
        if (ReadAlso.in(clean).size() > ReadAlso.MOST) {
            faults.add("/body", "must not refer to more than " + ReadAlso.MOST + " stories");
        }
        return clean.isEmpty() ? null : clean;
    }

    private @Nullable String section() {
        return fields.at("section")
                .reading(
                        LONGEST_SECTION,
                        name -> Optional.of(name)
                                .filter(Section::isWellFormed)
                                .filter(word -> !Section.isReserved(word)),
                        "must be a word in lower case (a-z, 0-9, hyphens) that the site does not use itself");
    }

    private List<Tag> tags() {
        var tags = Tag.distinct(fields.at("tags").lines(Content.MOST_TAGS, Tag.LONGEST));
        if (tags.stream().anyMatch(tag -> tag.key().isEmpty())) {
            faults.add("/tags", "must each have a letter or a digit");
        }
        return tags;
    }
}
