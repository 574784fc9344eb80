package news.dateline.notification.subscribing;

import static news.dateline.notification.subscribing.SubscriptionProblem.ENDPOINT_TAKEN;
import static news.dateline.notification.subscribing.SubscriptionProblem.NO_SUCH_SUBSCRIPTION;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import news.dateline.notification.sealing.ReaderKeys;
import news.dateline.notification.subscribing.SubscriptionForm.KeysForm;
import news.dateline.notification.subscribing.SubscriptionForm.MoveForm;
import news.dateline.notification.subscription.CapabilityKey;
import news.dateline.notification.subscription.Holder;
import news.dateline.notification.subscription.Moving;
import news.dateline.notification.subscription.Moving.Outcome;
import news.dateline.web.Caller;
import news.dateline.web.Network;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Lets a browser go on being told that was given another endpoint.
@RestController
class MovingController {

    private final FormCheck check;
    private final Newcomers newcomers;
    private final Moving moving;

    MovingController(FormCheck check, Newcomers newcomers, Moving moving) {
        this.check = check;
        this.newcomers = newcomers;
        this.moving = moving;
    }

    /// The bound comes first: to check an endpoint is to look up a stranger's name.
    @PutMapping("/api/subscriptions/{id}/endpoint")
    ResponseEntity<?> move(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String key,
            @RequestBody MoveForm form,
            @Nullable Caller caller,
            HttpServletRequest request) {
        var pause = newcomers.refusal(Network.of(request.getRemoteAddr()));
        if (pause.isPresent()) {
            return SubscriptionController.tooOften(pause.get());
        }
        var to = check.check(form);
        return switch (moving.move(id, holders(key, caller), keys(form.former()), to)) {
            case Outcome.Moved(var moved) -> ResponseEntity.ok(SubscriptionView.of(moved));
            case Outcome.Unknown() -> throw NO_SUCH_SUBSCRIPTION.asException();
            case Outcome.Taken() -> throw ENDPOINT_TAKEN.asException();
        };
    }

    /// Not one instead of the other: a browser's worker cannot know who is signed in by now.
    private static List<Holder> holders(@Nullable String key, @Nullable Caller caller) {
        var holders = new ArrayList<Holder>();
        if (key != null) {
            holders.add(new Holder.Bearer(new CapabilityKey(key)));
        }
        if (caller != null) {
            holders.add(new Holder.Member(caller.id()));
        }
        return holders;
    }

    private static @Nullable ReaderKeys keys(@Nullable KeysForm typed) {
        var point = typed == null ? null : typed.p256dh();
        var secret = typed == null ? null : typed.auth();
        return point == null || secret == null ? null : new ReaderKeys(point, secret);
    }
}
