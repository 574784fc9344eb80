package news.dateline.article.ninjs;

import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import news.dateline.article.feeds.Paper;
import news.dateline.article.ninjs.NewsItem.Body;
import news.dateline.article.ninjs.NewsItem.Person;
import news.dateline.article.ninjs.NewsItem.Rendition;
import news.dateline.article.ninjs.NewsItem.Source;
import news.dateline.article.ninjs.NewsItem.Standard;
import news.dateline.article.ninjs.NewsItem.Subject;
import news.dateline.article.ninjs.NewsItem.Text;
import news.dateline.article.reading.ChangeView;
import news.dateline.article.reading.ContentView;
import news.dateline.article.reading.ContentView.DatelineView;
import news.dateline.article.reading.PictureView;
import news.dateline.article.reading.StoryView;
import news.dateline.article.story.Section;
import news.dateline.article.story.Tag;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;

/// Says a story in the words of ninjs.
record Ninjs(Paper paper) {

    private static final String HTML = "text/html";
    private static final String PLAIN = "text/plain";
    private static final String MAIN = "main";
    private static final String USABLE = "usable";
    private static final String WHOLE = "full";

    /// @param story as readers see it
    NewsItem of(StoryView story) {
        var content = story.content();
        return new NewsItem(
                null,
                null,
                "urn:uuid:" + story.id(),
                Standard.NINJS,
                "text",
                WHOLE,
                String.valueOf(story.version()),
                story.publishedAt(),
                story.updatedAt(),
                story.createdAt(),
                USABLE,
                content.urgency(),
                paper.name(),
                note(story),
                content.language(),
                text(MAIN, content.headline()),
                text("summary", content.standfirst()),
                body(content),
                people(content),
                sources(content.dateline()),
                subjects(content),
                content.byline(),
                located(content.dateline()),
                story.slug(),
                page(story),
                pictures(content));
    }

    /// What was put right last, for the desks that have used it.
    private static @Nullable String note(StoryView story) {
        var changes = Objects.requireNonNullElse(story.changes(), List.<ChangeView>of());
        return changes.isEmpty()
                ? null
                : changes.getFirst().kind() + ": " + changes.getFirst().reason();
    }

    private static List<Text> text(String role, @Nullable String value) {
        return value == null ? List.of() : List.of(new Text(role, PLAIN, value));
    }

    private static List<Body> body(ContentView content) {
        var html = Objects.requireNonNull(content.body(), "what is published has a body");
        var document = Jsoup.parseBodyFragment(html);
        document.select("figcaption").remove();
        var plain = document.body().text();
        var words = plain.isBlank() ? 0 : plain.strip().split("\\s+").length;
        return List.of(new Body(MAIN, HTML, plain.length(), words, html));
    }

    private static List<Person> people(ContentView content) {
        return content.bylines().stream()
                .map(byline -> new Person(byline.name(), Objects.requireNonNullElse(byline.role(), "author")))
                .toList();
    }

    private static List<Source> sources(@Nullable DatelineView dateline) {
        return dateline == null || dateline.agency() == null
                ? List.of()
                : List.of(new Source(dateline.agency(), "originator"));
    }

    private static List<Subject> subjects(ContentView content) {
        var section = Objects.requireNonNull(content.section(), "what is published has a section");
        var sections = Stream.of(new Subject(Section.title(section), "section", section));
        var tags = content.tags().stream()
                .map(tag -> new Subject(tag, "about", Tag.of(tag).key()));
        return Stream.concat(sections, tags).toList();
    }

    private static @Nullable String located(@Nullable DatelineView dateline) {
        if (dateline == null) {
            return null;
        }
        var place = Stream.of(dateline.place(), dateline.country())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(", "));
        return place.isEmpty() ? null : place;
    }

    private List<Rendition> page(StoryView story) {
        var address = paper.at(Objects.requireNonNull(story.url(), "what is published has an address"));
        return List.of(new Rendition("web", address, HTML, null, null));
    }

    private List<NewsItem> pictures(ContentView content) {
        var first = Optional.ofNullable(content.picture()).stream().map(picture -> picture(picture, "mainPicture"));
        var others = Objects.requireNonNullElse(content.figures(), List.<PictureView>of()).stream()
                .map(picture -> picture(picture, "bodyPicture"));
        return Stream.concat(first, others).toList();
    }

    private NewsItem picture(PictureView picture, String rel) {
        var descriptions = Stream.of(text("alt", picture.alt()), text("caption", picture.caption()))
                .flatMap(List::stream)
                .toList();
        return new NewsItem(
                rel,
                rel,
                digest(picture.id()),
                null,
                "picture",
                WHOLE,
                null,
                null,
                null,
                null,
                USABLE,
                null,
                null,
                null,
                null,
                List.of(),
                descriptions,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                picture.credit(),
                null,
                null,
                picture.renditions().stream()
                        .map(one -> new Rendition(
                                one.width() + "w", paper.at(one.url()), picture.mediaType(), one.width(), one.height()))
                        .toList(),
                List.of());
    }

    /// A name made of the content (RFC 6920).
    private static String digest(String id) {
        var digest = HexFormat.of().parseHex(id);
        return "ni:///sha-256;" + Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
    }
}
