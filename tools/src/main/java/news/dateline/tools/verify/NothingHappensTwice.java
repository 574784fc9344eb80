package news.dateline.tools.verify;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import news.dateline.events.Topic;
import news.dateline.tools.verify.Facts.Sent;

/// A number stands for one event, what can happen once has happened once, and a directive has raised one alert. The
/// same event lying in Kafka twice is no fault: it is recognised by its id.
final class NothingHappensTwice implements Check {

    /// Not a comment's publication: its writer changes it, or a moderator's decision is taken back.
    private static final Set<Topic> ONCE = EnumSet.of(Topic.ARTICLE_PUBLISHED, Topic.COMMENT_SUBMITTED);

    private record Number(UUID subject, long sequence) {}

    private record Fact(Topic topic, UUID subject) {}

    @Override
    public Stream<Finding> findings(Facts facts, Instant now) {
        var numbers = repeated(facts.sent().stream(), event -> new Number(event.subject(), event.sequence()))
                .map(number -> Finding.duplicated(
                        "%s: different events have the number %d", number.subject(), number.sequence()));
        var once = repeated(
                        facts.sent().stream().filter(event -> ONCE.contains(event.topic())),
                        event -> new Fact(event.topic(), event.subject()))
                .map(fact -> Finding.duplicated(
                        "%s: %s was told more than once",
                        fact.subject(), fact.topic().topicName()));
        var alerts = repeated(
                        facts.sent().stream().filter(event -> event.cause() != null),
                        event -> Objects.requireNonNull(event.cause()))
                .map(cause -> Finding.duplicated("directive %s raised more than one alert", cause));
        return Stream.of(numbers, once, alerts).flatMap(findings -> findings);
    }

    private static <T> Stream<T> repeated(Stream<Sent> events, Function<Sent, T> what) {
        Map<T, Set<UUID>> ids = events.collect(groupingBy(what, mapping(Sent::id, toSet())));
        return ids.entrySet().stream()
                .filter(entry -> entry.getValue().size() > 1)
                .map(Map.Entry::getKey);
    }
}
