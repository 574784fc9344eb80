package news.dateline.site.desk;

import news.dateline.site.page.Frame;
import news.dateline.site.page.Furniture;
import news.dateline.site.page.Pages;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;

/// Makes the desk's pages. They are somebody's own: nobody keeps them.
@Component
public final class Desk {

    private final Pages pages;
    private final Furniture furniture;

    Desk(Pages pages, Furniture furniture) {
        this.pages = pages;
        this.furniture = furniture;
    }

    /// The frame of a page that belongs to a place.
    ///
    /// @throws NoDeskException if the place is none of the member's business
    public DeskFrame at(Place place, Member member, String title) {
        if (!place.isOpenTo(member)) {
            throw new NoDeskException(member);
        }
        return new DeskFrame(furniture.aside(title), member, place);
    }

    public View page(String template, Object page) {
        return page(HttpStatus.OK, template, page);
    }

    public View page(HttpStatus status, String template, Object page) {
        return pages.passing(status, "desk/" + template, page);
    }

    /// Stands instead of a page.
    ///
    /// @param key of the words file, with `.heading` and `.text`
    View notice(HttpStatus status, String key, String text, Member member, @Nullable String requestId) {
        var heading = furniture.say(key + ".heading");
        var frame = new DeskFrame(furniture.aside(heading), member, null);
        return page(status, "notice", new NoticePage(frame, heading, text, requestId));
    }

    /// For whoever is nobody at the moment.
    ///
    /// @param title a key of the words file
    Frame aside(String title) {
        return furniture.aside(furniture.say(title));
    }

    String say(String key, Object... values) {
        return furniture.say(key, values);
    }
}
