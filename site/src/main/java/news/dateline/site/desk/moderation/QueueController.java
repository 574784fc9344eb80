package news.dateline.site.desk.moderation;

import java.util.UUID;
import news.dateline.site.desk.Member;
import news.dateline.site.desk.moderation.QueuePages.Asked;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// The comments that wait for a moderator, and any others they look for.
@Controller
class QueueController {

    private static final String ALL = "all";

    private final QueuePages pages;

    QueueController(QueuePages pages) {
        this.pages = pages;
    }

    /// @param decided the decision that led here
    /// @param select `all`: everything is ticked, for those who have no script
    @GetMapping(Wanted.PATH)
    View queue(
            Member member,
            Wanted wanted,
            @RequestParam(defaultValue = "") String cursor,
            @RequestParam(required = false) @Nullable UUID decided,
            @RequestParam(defaultValue = "") String select) {
        return pages.show(new Asked(wanted, cursor, member), decided, select.equals(ALL));
    }
}
