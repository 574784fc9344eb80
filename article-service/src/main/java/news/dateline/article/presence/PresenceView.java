package news.dateline.article.presence;

import java.time.Instant;
import java.util.List;
import news.dateline.article.reading.PersonView;

/// Everybody who has a story open, the caller among them; the first first.
record PresenceView(List<Open> items) {

    record Open(PersonView by, Instant since) {}

    static PresenceView of(List<Presence> presences) {
        return new PresenceView(presences.stream()
                .map(presence -> new Open(new PersonView(presence.person(), presence.name()), presence.since()))
                .toList());
    }
}
