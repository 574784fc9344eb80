package news.dateline.site.story;

import news.dateline.site.page.Furniture;
import news.dateline.site.service.Story.Dateline;
import org.jspecify.annotations.Nullable;

/// The dateline as it opens a story, in the style of the house: `Oslo, (AGENCY).-`
///
/// @param more country and day, for whoever points at it
record DatelineText(String text, @Nullable String more) {

    static @Nullable DatelineText of(@Nullable Dateline dateline, Furniture furniture) {
        return dateline == null || dateline.text() == null
                ? null
                : new DatelineText(dateline.text(), more(dateline, furniture));
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
