package news.dateline.tools.verify;

import static java.util.stream.Collectors.toMap;

import java.time.Instant;
import java.util.Map;
import java.util.stream.Stream;
import news.dateline.tools.verify.Facts.Aggregate;
import news.dateline.tools.verify.Facts.Copy;

/// Every projection stands at the last event of each story, or what it lacks is in a dead letter.
final class CopiesKeepUp implements Check {

    @Override
    public Stream<Finding> findings(Facts facts, Instant now) {
        Map<String, Long> standing =
                facts.copies().stream().collect(toMap(copy -> copy.projection() + copy.id(), Copy::sequence));
        return facts.projections().stream()
                .flatMap(projection -> facts.aggregates().stream()
                        .filter(Aggregate::isStory)
                        .flatMap(story ->
                                behind(facts, projection, story, standing.getOrDefault(projection + story.id(), 0L))));
    }

    private static Stream<Finding> behind(Facts facts, String projection, Aggregate story, long at) {
        var service = projection.substring(0, projection.indexOf('/'));
        return at >= story.sequence() - story.unsent() || facts.isParked(service, story.id())
                ? Stream.empty()
                : Stream.of(
                        Finding.lost("%s stands at event %d of story %s, which told more", projection, at, story.id()));
    }
}
