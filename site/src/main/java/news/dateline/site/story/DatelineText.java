package news.dateline.site.story;

import news.dateline.site.page.Furniture;
import news.dateline.site.service.Story.Dateline;
import org.jspecify.annotations.Nullable;

/// The dateline as it opens a story: `Oslo, (AGENCY).- `
///
/// @param more country and day, for whoever points at it
record DatelineText(String text, @Nullable String more) {

    static @Nullable DatelineText of(@Nullable Dateline dateline, Furniture furniture) {
        if (dateline == null) {
            return null;
        }
        var place = dateline.place();
        var agency = dateline.agency();
        if (place != null && agency != null) {
            return new DatelineText(furniture.say("dateline.full", place, agency), more(dateline, furniture));
        }
        if (place != null) {
            return new DatelineText(furniture.say("dateline.place", place), more(dateline, furniture));
        }
        return agency == null
                ? null
                : new DatelineText(furniture.say("dateline.agency", agency), more(dateline, furniture));
    }

    private static @Nullable String more(Dateline dateline, Furniture furniture) {
        var country = dateline.country();
        var filedAt = dateline.filedAt();
        if (filedAt == null) {
            return country;
        }
        var day = furniture.day(filedAt);
        return country == null ? day : country + ", " + day;
    }
}
