package news.dateline.site.desk.moderation;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import news.dateline.site.desk.Desk;
import news.dateline.site.desk.Member;
import news.dateline.site.desk.Place;
import news.dateline.site.desk.moderation.Moderation.Slice;
import news.dateline.site.desk.moderation.QueuePage.Line;
import news.dateline.site.desk.moderation.QueuePage.Tab;
import news.dateline.site.desk.moderation.QueuePage.ThreadPart;
import news.dateline.site.desk.moderation.QueuePage.Told;
import news.dateline.site.desk.moderation.QueuePage.Typed;
import news.dateline.site.page.Furniture;
import news.dateline.site.service.Answer;
import news.dateline.site.service.Submission.Fault;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;

/// Makes the queue's page, as it was asked for or as it comes back from a refusal.
@Component
class QueuePages {

    /// As many as one looks through, and decides at once.
    private static final int LINES = 50;

    /// Ids of the comment service's rules, as the words file knows them.
    private static final List<String> RULES = List.of(
            "words",
            "links",
            "repeated-post",
            "repeated-text",
            "shouting",
            "new-writer",
            "pre-moderation",
            "rate",
            "reports",
            "banned-writer",
            "closed-thread",
            "moderator");

    private static final Map<String, String> FIELDS = Map.of("/reason", "reason", "/note", "note");

    private final Moderation moderation;
    private final Results results;
    private final Desk desk;
    private final Furniture furniture;

    QueuePages(Moderation moderation, Results results, Desk desk, Furniture furniture) {
        this.moderation = moderation;
        this.results = results;
        this.desk = desk;
        this.furniture = furniture;
    }

    /// What the page is about.
    ///
    /// @param cursor where an earlier list went on; empty for the first
    record Asked(Wanted wanted, String cursor, Member member) {

        String address(Map<String, String> more) {
            var all = new LinkedHashMap<String, String>();
            all.put("cursor", cursor);
            all.putAll(more);
            return wanted.address(all);
        }
    }

    /// @param selected ids of comments that are ticked
    private record Notes(
            HttpStatus status,
            @Nullable Told told,
            @Nullable String problem,
            Map<String, List<String>> faults,
            Typed typed,
            Set<String> selected) {}

    /// @param decided the decision that led here
    /// @param all whether all are ticked
    View show(Asked asked, @Nullable UUID decided, boolean all) {
        var told = decided == null ? null : results.told(moderation.decision(decided, asked.member()));
        return page(asked, new Notes(HttpStatus.OK, told, null, Map.of(), Typed.NOTHING, Set.of()), all);
    }

    /// With all that was typed and ticked.
    View nothingChosen(Asked asked, Order order) {
        return again(asked, order, HttpStatus.BAD_REQUEST, furniture.say("desk.queue.nothing-chosen"), List.of());
    }

    View refused(Asked asked, Order order, Answer refusal) {
        var problem = refusal.problem();
        return again(asked, order, HttpStatus.valueOf(problem.status()), problem.detail(), problem.faults());
    }

    private View again(Asked asked, Order order, HttpStatus status, String problem, List<Fault> found) {
        var faults = found.stream()
                .filter(fault -> FIELDS.containsKey(fault.pointer()))
                .collect(groupingBy(
                        fault -> FIELDS.getOrDefault(fault.pointer(), ""), mapping(Fault::detail, toList())));
        var typed = new Typed(order.reason(), order.note());
        var selected =
                order.picks().stream().map(pick -> pick.comment().toString()).collect(Collectors.toSet());
        return page(asked, new Notes(status, null, problem, faults, typed, selected), false);
    }

    private View page(Asked asked, Notes notes, boolean all) {
        var frame = desk.at(Place.MODERATION, asked.member(), furniture.say("desk.queue.title"));
        var answer = moderation.queue(asked.wanted(), asked.cursor(), LINES, asked.member());
        var isRefused = answer.status() == HttpStatus.BAD_REQUEST.value(); // by a filter that means nothing
        var slice = isRefused ? Slice.EMPTY : answer.as(Slice.class);
        var page = new QueuePage(
                frame,
                asked.wanted(),
                fields(asked),
                tabs(asked.wanted()),
                furniture.sections(),
                RULES,
                thread(asked, slice),
                notes.told(),
                isRefused ? results.refusal(answer.problem()) : notes.problem(),
                notes.faults(),
                notes.typed(),
                slice.items().stream()
                        .map(comment -> line(
                                comment,
                                asked,
                                all || notes.selected().contains(comment.id().toString())))
                        .toList(),
                asked.address(Map.of("select", "all")),
                slice.next() == null ? null : asked.wanted().address(Map.of("cursor", slice.next())),
                UUID.randomUUID().toString());
        return desk.page(isRefused ? HttpStatus.BAD_REQUEST : notes.status(), "moderation/queue", page);
    }

    private static Map<String, String> fields(Asked asked) {
        var fields = asked.wanted().fields();
        if (!asked.cursor().isEmpty()) {
            fields.put("cursor", asked.cursor());
        }
        return fields;
    }

    private List<Tab> tabs(Wanted wanted) {
        return Wanted.STATUSES.stream()
                .map(status -> new Tab(
                        furniture.say("desk.queue.status." + status),
                        wanted.at(status).address(),
                        status.equals(wanted.status())))
                .toList();
    }

    private @Nullable ThreadPart thread(Asked asked, Slice slice) {
        var story = asked.wanted().story();
        if (story.isEmpty()) {
            return null;
        }
        var told = slice.items().stream().map(Moderated::story).findFirst();
        return new ThreadPart(
                story,
                told.map(Moderated.StoryPart::headline).orElse(null),
                told.map(Moderated.StoryPart::url).orElse(null),
                moderation.isOpen(story, asked.member()).orElse(null));
    }

    private Line line(Moderated comment, Asked asked, boolean isSelected) {
        return new Line(
                comment,
                Pick.of(comment).value(),
                isSelected,
                comment.section() == null
                        ? null
                        : furniture.section(comment.section()).name(),
                CommentController.address(comment.id()),
                WriterController.address(comment.author().writer()),
                asked.wanted().ofStory(comment.story().id().toString()).address());
    }
}
