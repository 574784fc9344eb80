package news.dateline.notification.subscribing;

import java.time.DateTimeException;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import news.dateline.notification.promise.Promise;
import news.dateline.notification.promise.QuietHours;
import news.dateline.notification.subscribing.SubscriptionForm.PromiseForm;
import news.dateline.notification.subscribing.SubscriptionForm.QuietForm;
import news.dateline.web.FieldFault;
import org.jspecify.annotations.Nullable;

/// Every rule about what may be promised.
final class PromiseCheck {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm").withResolverStyle(ResolverStyle.STRICT);
    private static final Pattern ZONE = Pattern.compile("[A-Za-z0-9_+/-]{1,50}");

    private PromiseCheck() {}

    /// @return null if none is asked for, or something is wrong with it
    static @Nullable Promise check(@Nullable PromiseForm form, List<FieldFault> faults) {
        if (form == null) {
            return null;
        }
        var before = faults.size();
        var most = form.atMost();
        if (most != null && (most < 1 || most > Promise.MOST)) {
            faults.add(new FieldFault("/promise/atMost", "must be 1 to %d".formatted(Promise.MOST)));
        }
        var quiet = quiet(form.quietHours(), faults);
        var zone = zone(form.zone(), faults);
        return faults.size() > before || zone == null ? null : new Promise(most, quiet, zone);
    }

    private static @Nullable QuietHours quiet(@Nullable QuietForm form, List<FieldFault> faults) {
        if (form == null) {
            return null;
        }
        var from = time("from", form.from(), faults);
        var until = time("until", form.until(), faults);
        if (from == null || until == null) {
            return null;
        }
        if (from.equals(until)) {
            faults.add(new FieldFault("/promise/quietHours/until", "must not be the same as from"));
            return null;
        }
        return QuietHours.of(from, until);
    }

    private static @Nullable LocalTime time(String field, @Nullable String typed, List<FieldFault> faults) {
        try {
            return LocalTime.parse(Objects.requireNonNullElse(typed, ""), TIME);
        } catch (DateTimeException malformed) {
            faults.add(new FieldFault("/promise/quietHours/" + field, "must be a time such as 22:00"));
            return null;
        }
    }

    /// By its name alone: an offset knows nothing of summer.
    private static @Nullable ZoneId zone(@Nullable String typed, List<FieldFault> faults) {
        var name = Objects.requireNonNullElse(typed, "");
        if (!ZONE.matcher(name).matches() || !ZoneId.getAvailableZoneIds().contains(name)) {
            faults.add(new FieldFault("/promise/zone", "must be a zone such as Europe/Berlin"));
            return null;
        }
        return ZoneId.of(name);
    }
}
