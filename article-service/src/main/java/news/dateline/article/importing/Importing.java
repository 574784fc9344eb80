package news.dateline.article.importing;

import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import news.dateline.article.drafting.DraftRequest;
import news.dateline.article.drafting.Drafting;
import news.dateline.article.form.Faults;
import news.dateline.article.stories.Outcome;
import news.dateline.article.stories.PublicStories;
import news.dateline.article.stories.PublicStory.Seen;
import news.dateline.article.story.Slug;
import news.dateline.web.Caller;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Makes a draft of wire copy. It comes in through the same form as what somebody typed, so nothing gets in this way
/// that would not get in the other.
@Service
class Importing {

    private static final int LONGEST_NOTE = 2_000;

    private final Drafting drafting;
    private final PublicStories stories;

    Importing(Drafting drafting, PublicStories stories) {
        this.drafting = drafting;
        this.stories = stories;
    }

    WireCopy read(String file) {
        var blocks = Block.in(file);
        if (blocks.size() > Block.MOST) {
            var faults = new Faults();
            faults.add("", "must not have more than " + Block.MOST + " paragraphs");
            faults.refuseIfAny();
        }
        return WireCopy.read(blocks, this::storyCalled);
    }

    /// Begins the draft; what is in doubt is kept in its trail, for whoever opens it later.
    ///
    /// @param language of the text, BCP 47: no file says it of itself
    /// @param key of the request, by which the same file may be sent again
    Outcome begin(Caller writer, WireCopy copy, String file, @Nullable String language, @Nullable String key) {
        var typed = asTyped(copy).put("language", language);
        return drafting.begin(writer, DraftRequest.read(typed, file, key, note(copy)));
    }

    private static String note(WireCopy copy) {
        var doubts = copy.doubts().stream()
                .map(doubt -> "line " + doubt.line() + ": " + doubt.kind().word() + ": " + doubt.text())
                .collect(Collectors.joining("; "));
        var note = doubts.isEmpty() ? "imported" : "imported; to be looked at: " + doubts;
        return note.length() <= LONGEST_NOTE
                ? note
                : note.substring(0, note.offsetByCodePoints(0, note.codePointCount(0, LONGEST_NOTE - 1))) + "…";
    }

    private static ObjectNode asTyped(WireCopy copy) {
        var head = copy.head();
        var typed = JsonMapper.shared().createObjectNode();
        typed.put("headline", head.headline());
        typed.put("standfirst", head.standfirst());
        typed.put("byline", head.byline());
        var bylines = typed.putArray("bylines");
        head.bylines().forEach(name -> bylines.addObject().put("name", name));
        var tags = typed.putArray("tags");
        head.tags().forEach(tags::add);
        typed.put("section", head.section());
        if (head.embargo() != null) {
            typed.put("embargoUntil", head.embargo());
        }
        typed.put("body", copy.body());
        dateline(copy, typed);
        return typed;
    }

    private static void dateline(WireCopy copy, ObjectNode typed) {
        var dateline = copy.dateline();
        if (dateline != null) {
            typed.putObject("dateline")
                    .put("place", dateline.place())
                    .put("country", dateline.country())
                    .put("agency", dateline.agency());
        }
    }

    /// A headline leads to its story by the address that is made of it.
    private Optional<UUID> storyCalled(String headline) {
        return Slug.candidates(headline, new UUID(0, 0))
                .findFirst()
                .flatMap(stories::findAt)
                .filter(Seen.class::isInstance)
                .map(Seen.class::cast)
                .filter(story -> story.headline().equalsIgnoreCase(headline))
                .map(Seen::id);
    }
}
