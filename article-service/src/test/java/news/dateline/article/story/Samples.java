package news.dateline.article.story;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import news.dateline.article.story.Publication.Ready;
import news.dateline.article.story.Transition.Taken;
import news.dateline.web.Caller;
import news.dateline.web.Role;
import org.jspecify.annotations.Nullable;

/// The people and the story that the rules are tried on.
final class Samples {

    static final Instant MORNING = Instant.parse("2026-03-02T06:00:00Z");
    static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    static final Instant EVENING = Instant.parse("2026-03-02T18:00:00Z");
    static final UUID ID = UUID.fromString("0193a1f0-5c2e-7a10-8f00-0000000000a1");

    static final Caller ADA = new Caller(UUID.randomUUID(), "Ada", Set.of(Role.READER, Role.REPORTER));
    static final Caller BEN = new Caller(UUID.randomUUID(), "Ben", Set.of(Role.READER, Role.REPORTER));
    static final Caller EVE = new Caller(UUID.randomUUID(), "Eve", Set.of(Role.READER, Role.EDITOR));
    static final Caller MAX = new Caller(UUID.randomUUID(), "Max", Set.of(Role.READER, Role.MODERATOR, Role.OPS));

    static final House EASY = new House(false);
    static final House TWO_PAIRS = new House(true);

    private Samples() {}

    static Story draft() {
        return draft(content("Harbour bridge closes", "city", "<p>Ferries run.</p>"));
    }

    static Story draft(Content content) {
        return Story.draft(new Author(ADA.id(), ADA.name()), content, MORNING);
    }

    static Story submitted() {
        return taken(Reviewing.submit(draft(), by(ADA)));
    }

    static Story approved() {
        return taken(Reviewing.approve(submitted(), by(EVE), EASY));
    }

    static Story scheduled() {
        return taken(Scheduling.schedule(approved(), new When(EVENING, null), null, by(EVE), EASY));
    }

    static Story published() {
        return ((Ready) draft().publication(by(EVE), EASY))
                .at(ID, "harbour-bridge-closes", by(EVE), null)
                .story();
    }

    static Story withdrawn() {
        return taken(Changing.withdraw(ID, published(), "It was wrong.", by(EVE)));
    }

    static Story taken(Transition transition) {
        return ((Taken) transition).story();
    }

    static Mark by(Caller caller) {
        return Mark.of(caller, NOON);
    }

    static Manuscript manuscript(Content content) {
        return new Manuscript(content, Embargo.UNSTATED);
    }

    static Content content(@Nullable String headline, @Nullable String section, @Nullable String body) {
        return new Content(
                headline,
                "Standfirst",
                null,
                null,
                body,
                section,
                Tag.distinct(List.of("Harbour", "Old Town")),
                4,
                "en",
                List.of(),
                null,
                List.of());
    }
}
