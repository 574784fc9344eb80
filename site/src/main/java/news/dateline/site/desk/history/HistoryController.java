package news.dateline.site.desk.history;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import news.dateline.site.desk.Desk;
import news.dateline.site.desk.Member;
import news.dateline.site.desk.Place;
import news.dateline.site.desk.history.HistoryPage.Comparison;
import news.dateline.site.desk.history.HistoryPage.Entry;
import news.dateline.site.desk.stories.Copies.Revision;
import news.dateline.site.page.Furniture;
import news.dateline.site.service.Newsroom;
import news.dateline.site.service.Newsroom.Door;
import news.dateline.site.service.Newsroom.Service;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

@Controller
class HistoryController {

    private static final String STORY = "/api/articles/{id}/";

    private final Newsroom newsroom;
    private final Desk desk;
    private final Furniture furniture;

    HistoryController(Newsroom newsroom, Desk desk, Furniture furniture) {
        this.newsroom = newsroom;
        this.desk = desk;
        this.furniture = furniture;
    }

    private record Revisions(List<Revision> items, @Nullable Long next) {}

    private record Trail(List<Entry> items, @Nullable Long next) {}

    /// @param from the earlier text of two that are compared
    /// @param before where an earlier list of texts went on
    /// @param beforeEntry where an earlier part of the trail went on
    @GetMapping("/desk/stories/{id}/history")
    View history(
            Member member,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable Long from,
            @RequestParam(required = false) @Nullable Long to,
            @RequestParam(required = false) @Nullable Long before,
            @RequestParam(required = false) @Nullable Long beforeEntry) {
        var frame = desk.at(Place.STORIES, member, furniture.say("desk.history.title"));
        var revisions = ask(part(id, "revisions", before), Revisions.class, member);
        var trail = ask(part(id, "audit", beforeEntry), Trail.class, member);
        var comparison = from == null || to == null ? null : compare(id, from, to, member);
        var page = new HistoryPage(
                frame,
                id,
                revisions.items(),
                next(id, "before", revisions.next()),
                comparison,
                trail.items(),
                next(id, "beforeEntry", trail.next()));
        return desk.page("history", page);
    }

    private Comparison compare(UUID id, long one, long other, Member member) {
        var range = Math.min(one, other) + ".." + Math.max(one, other);
        var door = new Door(Service.ARTICLE, STORY + "revisions/{range}", Map.of("id", id, "range", range));
        return ask(door, Comparison.class, member);
    }

    private <T> T ask(Door door, Class<T> type, Member member) {
        return newsroom.read(door, member.authorization()).as(type);
    }

    private static Door part(UUID id, String name, @Nullable Long before) {
        var variables = new LinkedHashMap<String, Object>(Map.of("id", id));
        if (before != null) {
            variables.put("before", before);
        }
        return new Door(Service.ARTICLE, STORY + name + (before == null ? "" : "?before={before}"), variables);
    }

    private static @Nullable String next(UUID id, String parameter, @Nullable Long next) {
        return next == null ? null : "/desk/stories/" + id + "/history?" + parameter + "=" + next;
    }
}
