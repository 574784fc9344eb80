package news.dateline.site.desk;

import java.time.Instant;
import java.util.List;
import news.dateline.site.page.Frame;
import org.jspecify.annotations.Nullable;

/// What is around every page of the desk.
///
/// @param place where the page belongs; absent for what stands instead of a page
public record DeskFrame(
        Frame frame, Member member, @Nullable Place place) {

    /// What this member has business with.
    public List<Place> places() {
        return Place.openTo(member);
    }

    public String nameOf(Place place) {
        return say("desk.place." + place.word());
    }

    public String title() {
        return frame.title();
    }

    /// A phrase of the interface.
    public String say(String key, Object... values) {
        return frame.say(key, values);
    }

    /// `24 November 2026, 08:15 UTC`
    public String moment(Instant at) {
        return frame.moment(at);
    }

    /// `24 Nov, 08:15`
    public String brief(Instant at) {
        return frame.brief(at);
    }

    public String asset(String name) {
        return frame.asset(name);
    }
}
