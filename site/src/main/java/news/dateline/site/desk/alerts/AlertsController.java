package news.dateline.site.desk.alerts;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import news.dateline.site.desk.Desk;
import news.dateline.site.desk.Member;
import news.dateline.site.desk.Place;
import news.dateline.site.page.Furniture;
import news.dateline.site.service.Newsroom;
import news.dateline.site.service.Newsroom.Door;
import news.dateline.site.service.Newsroom.Service;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

@Controller
class AlertsController {

    private final Newsroom newsroom;
    private final Desk desk;
    private final Furniture furniture;

    AlertsController(Newsroom newsroom, Desk desk, Furniture furniture) {
        this.newsroom = newsroom;
        this.desk = desk;
        this.furniture = furniture;
    }

    private record Listed(List<Alert> items, @Nullable String next) {}

    @GetMapping("/desk/alerts")
    View alerts(Member member, @RequestParam(required = false) @Nullable String cursor) {
        var frame = desk.at(Place.ALERTS, member, furniture.say("desk.alerts.title"));
        var door = cursor == null
                ? Door.of(Service.NOTIFICATION, "/api/alerts?limit=50")
                : new Door(Service.NOTIFICATION, "/api/alerts?limit=50&cursor={cursor}", Map.of("cursor", cursor));
        var listed = newsroom.read(door, member.authorization()).as(Listed.class);
        var next = listed.next() == null
                ? null
                : "/desk/alerts?cursor=" + URLEncoder.encode(listed.next(), StandardCharsets.UTF_8);
        return desk.page("alerts", new AlertsPage(frame, listed.items(), next));
    }
}
