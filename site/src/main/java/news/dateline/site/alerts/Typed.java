package news.dateline.site.alerts;

import java.util.List;
import java.util.Objects;
import news.dateline.site.service.NewSubscription;
import news.dateline.site.service.NewSubscription.Email;
import news.dateline.site.service.NewSubscription.Keys;
import news.dateline.site.service.NewSubscription.Push;
import news.dateline.site.service.Subscription;
import news.dateline.site.service.Subscription.Promise;
import news.dateline.site.service.Subscription.Quiet;
import news.dateline.site.service.Subscription.What;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/// What someone chose and typed. Fields that a browser left out are empty.
///
/// @param atMost messages a day, in digits
/// @param from when quiet hours begin: `22:00`
public record Typed(What what, String atMost, String from, String until, String zone, String email) {

    /// What is offered to whoever has said nothing yet.
    static final Typed OFFERED = new Typed(new What(true, List.of(), List.of(), List.of()), "", "", "", "", "");

    /// No number that could be promised.
    private static final int NONE = 0;

    static Typed of(MultiValueMap<String, String> form) {
        return new Typed(
                new What(form.containsKey("all"), all("section", form), all("tag", form), all("story", form)),
                one("atMost", form),
                one("from", form),
                one("until", form),
                one("zone", form),
                one("email", form));
    }

    static Typed of(Subscription subscription) {
        var promise = subscription.promise();
        var quiet = promise == null ? null : promise.quietHours();
        var most = promise == null ? null : promise.atMost();
        return new Typed(
                subscription.what(),
                most == null ? "" : most.toString(),
                quiet == null ? "" : Objects.requireNonNullElse(quiet.from(), ""),
                quiet == null ? "" : Objects.requireNonNullElse(quiet.until(), ""),
                promise == null ? "" : Objects.requireNonNullElse(promise.zone(), ""),
                "");
    }

    private static List<String> all(String field, MultiValueMap<String, String> form) {
        return List.copyOf(form.getOrDefault(field, List.of()));
    }

    private static String one(String field, MultiValueMap<String, String> form) {
        return Objects.requireNonNullElse(form.getFirst(field), "").strip();
    }

    /// Nothing if neither a number nor a time was given, whatever the zone says.
    @Nullable Promise promise() {
        if (atMost.isEmpty() && from.isEmpty() && until.isEmpty()) {
            return null;
        }
        var quiet = from.isEmpty() && until.isEmpty() ? null : new Quiet(from, until);
        return new Promise(atMost.isEmpty() ? null : number(atMost), quiet, zone);
    }

    private static int number(String digits) {
        return digits.matches("\\d{1,4}") ? Integer.parseInt(digits) : NONE;
    }

    NewSubscription byMail() {
        return new NewSubscription(null, new Email(email), what, promise());
    }

    /// @param form with what a script has put in: where the browser is reached
    NewSubscription inBrowser(MultiValueMap<String, String> form) {
        var keys = new Keys(one("p256dh", form), one("auth", form));
        return new NewSubscription(new Push(one("endpoint", form), keys), null, what, promise());
    }
}
