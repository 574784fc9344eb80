package news.dateline.comment.moderation;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import news.dateline.comment.comment.Ruling;
import news.dateline.comment.comment.Verdict;
import news.dateline.comment.comment.Verdict.Hold;
import news.dateline.comment.comment.Verdict.Publish;
import news.dateline.comment.comment.Verdict.Reject;

/// The rules of the house, in order. What one of them rejects is rejected, by the first that does; what else one
/// objects to waits for a person; and a comment that none objects to is published.
///
/// @param holding ids of the rules that leave it to a person
record Rules(List<Rule> inOrder, Set<String> holding) {

    Rules {
        inOrder = List.copyOf(inOrder);
        holding = Set.copyOf(holding);
        var ids = inOrder.stream().map(Rule::id).collect(Collectors.toSet());
        if (!ids.containsAll(holding)) {
            throw new IllegalArgumentException("dateline.moderation.holding names %s; rules are %s"
                    .formatted(
                            holding.stream()
                                    .filter(Predicate.not(ids::contains))
                                    .toList(),
                            ids));
        }
    }

    Verdict judge(Matter matter) {
        return first(matter, rule -> !holding.contains(rule.id()))
                .<Verdict>map(Reject::new)
                .or(() -> first(matter, rule -> holding.contains(rule.id())).map(Hold::new))
                .orElseGet(Publish::new);
    }

    private Optional<Ruling> first(Matter matter, Predicate<Rule> which) {
        return inOrder.stream()
                .filter(which)
                .flatMap(rule -> rule.judge(matter).stream())
                .findFirst();
    }
}
