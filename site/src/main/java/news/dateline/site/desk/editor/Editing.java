package news.dateline.site.desk.editor;

import java.util.Map;
import java.util.UUID;
import news.dateline.site.desk.Member;
import news.dateline.site.desk.editor.Outcome.Clash;
import news.dateline.site.desk.editor.Outcome.Done;
import news.dateline.site.desk.editor.Outcome.Refused;
import news.dateline.site.desk.stories.Copies;
import news.dateline.site.desk.stories.Copies.Opened;
import news.dateline.site.service.Answer;
import news.dateline.site.service.Newsroom;
import news.dateline.site.service.Newsroom.Door;
import news.dateline.site.service.Newsroom.Service;
import news.dateline.site.service.RefusalException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;

/// Saves what was typed, and does what is wished with it: never over a text that its writer has not seen.
@Component
class Editing {

    private static final int STALE = 412;
    private static final String IF_MATCH = HttpHeaders.IF_MATCH;

    private final Newsroom newsroom;
    private final Copies copies;

    Editing(Newsroom newsroom, Copies copies) {
        this.newsroom = newsroom;
        this.copies = copies;
    }

    /// A story that is begun once, however often it is sent with that key.
    Answer begin(Typed typed, String key, Member member) {
        var headers = key.isEmpty() ? Map.<String, String>of() : Map.of("Idempotency-Key", key);
        var door = Door.of(Service.ARTICLE, "/api/articles");
        return newsroom.send(HttpMethod.POST, door, member.authorization(), TextJson.of(typed, true), headers);
    }

    /// @param seen the entity tag that the writer began with
    Outcome edit(UUID id, Typed typed, String seen, Step step, Wish wish, Member member) {
        var current = copies.open(id, member);
        if (!step.savesBefore() || says(current, typed)) {
            return take(id, current, step, wish, member);
        }
        var text = TextJson.of(typed, !current.copy().status().equals("published"));
        var saved = newsroom.send(
                HttpMethod.PUT,
                Door.of(Service.ARTICLE, "/api/articles/{id}", id),
                member.authorization(),
                text,
                Map.of(IF_MATCH, seen));
        if (saved.status() == STALE) {
            return clash(id, seen, step, member);
        }
        return saved.isGranted()
                ? take(id, Opened.of(saved), step, wish, member)
                : new Refused(step, saved.problem(), current, seen);
    }

    private Outcome take(UUID id, Opened saved, Step step, Wish wish, Member member) {
        var entityTag = saved.entityTag();
        if (step == Step.SAVE) {
            return new Done(step, entityTag, saved.text());
        }
        var json = wish.json(step);
        var taken = newsroom.send(
                HttpMethod.POST,
                Door.of(Service.ARTICLE, "/api/articles/{id}/" + step.word(), id),
                member.authorization(),
                json,
                Map.of(IF_MATCH, entityTag));
        if (taken.status() == STALE) {
            return clash(id, entityTag, step, member);
        }
        return taken.isGranted()
                ? new Done(step, taken.entityTag(), saved.text())
                : new Refused(step, taken.problem(), copies.open(id, member), entityTag);
    }

    private Outcome clash(UUID id, String seen, Step step, Member member) {
        var theirs = copies.open(id, member);
        var saved = copies.revision(id, number(theirs.entityTag()), member);
        return new Clash(step, theirs, saved, base(id, seen, member));
    }

    private @Nullable Typed base(UUID id, String seen, Member member) {
        try {
            return Typed.of(copies.revision(id, number(seen), member).story(), null);
        } catch (RefusalException | NumberFormatException notKnown) {
            return null;
        }
    }

    /// Whether the form holds what is there already.
    private static boolean says(Opened current, Typed typed) {
        return Typed.of(current.text(), current.copy().embargoUntil()).equals(typed);
    }

    private static long number(String entityTag) {
        return Long.parseLong(entityTag.replace("\"", ""));
    }
}
