package news.dateline.site.desk.moderation;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import news.dateline.site.desk.Desk;
import news.dateline.site.desk.Member;
import news.dateline.site.desk.Place;
import news.dateline.site.desk.moderation.TrailPage.Entry;
import news.dateline.site.desk.moderation.TrailPage.Line;
import news.dateline.site.page.Furniture;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// Who ordered what.
@Controller
class TrailController {

    static final String PATH = Wanted.PATH + "/audit";

    private static final int LINES = 100;

    private final Moderation moderation;
    private final Desk desk;
    private final Furniture furniture;

    TrailController(Moderation moderation, Desk desk, Furniture furniture) {
        this.moderation = moderation;
        this.desk = desk;
        this.furniture = furniture;
    }

    private record Slice(List<Entry> items, @Nullable String next) {}

    @GetMapping(PATH)
    View trail(Member member, @RequestParam(defaultValue = "") String cursor) {
        var frame = desk.at(Place.MODERATION, member, furniture.say("desk.trail.title"));
        var slice = moderation.trail(cursor, LINES, member).as(Slice.class);
        var lines = slice.items().stream().map(entry -> line(entry, member)).toList();
        var next = slice.next() == null
                ? null
                : PATH + "?cursor=" + URLEncoder.encode(slice.next(), StandardCharsets.UTF_8);
        return desk.page("moderation/trail", new TrailPage(frame, lines, next));
    }

    private Line line(Entry entry, Member member) {
        var isTheirs = entry.by().toString().equals(member.id());
        return new Line(
                entry,
                isTheirs
                        ? furniture.say("desk.trail.you")
                        : "…" + entry.by().toString().substring(24),
                furniture.say("desk.trail.act." + entry.act(), entry.comments() == null ? 1 : entry.comments()),
                what(entry));
    }

    /// Where it can be seen to what it was done.
    private static @Nullable String what(Entry entry) {
        if (entry.decision() != null) {
            return DecidingController.details(entry.decision());
        }
        if (entry.comment() != null) {
            return CommentController.address(entry.comment());
        }
        if (entry.writer() != null) {
            return WriterController.address(entry.writer());
        }
        return entry.story() == null
                ? null
                : new Wanted("", "", entry.story().toString(), "", "", "", "", "").address();
    }
}
