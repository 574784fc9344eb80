package news.dateline.comment.moderation;

import java.util.List;
import java.util.Optional;
import news.dateline.comment.comment.Ruling;

/// The rules of the house, in order: the first hit decides, and a comment that none objects to is published.
record Rules(List<Rule> inOrder) {

    Rules {
        inOrder = List.copyOf(inOrder);
    }

    static Rules of(Rule... inOrder) {
        return new Rules(List.of(inOrder));
    }

    Optional<Ruling> judge(Matter matter) {
        return inOrder.stream().flatMap(rule -> rule.judge(matter).stream()).findFirst();
    }
}
