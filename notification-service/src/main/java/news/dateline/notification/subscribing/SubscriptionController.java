package news.dateline.notification.subscribing;

import static news.dateline.notification.subscribing.SubscriptionProblem.ENDPOINT_TAKEN;
import static news.dateline.notification.subscribing.SubscriptionProblem.NO_MAIL_NOW;
import static news.dateline.notification.subscribing.SubscriptionProblem.NO_SUCH_SUBSCRIPTION;
import static news.dateline.notification.subscribing.SubscriptionProblem.SUBSCRIBED_TOO_OFTEN;
import static news.dateline.notification.subscribing.SubscriptionProblem.TOO_MANY_SUBSCRIPTIONS;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import news.dateline.notification.mailbox.OptIn;
import news.dateline.notification.mailbox.OptIn.Asked;
import news.dateline.notification.subscribing.SubscriptionForm.ChangeForm;
import news.dateline.notification.subscription.CapabilityKey;
import news.dateline.notification.subscription.Channel;
import news.dateline.notification.subscription.Holder;
import news.dateline.notification.subscription.Subscription;
import news.dateline.notification.subscription.Subscriptions;
import news.dateline.notification.subscription.Subscriptions.Outcome;
import news.dateline.notification.subscription.Way;
import news.dateline.notification.subscription.Wishes;
import news.dateline.notification.vapid.ApplicationServer;
import news.dateline.web.Caller;
import news.dateline.web.FieldFault;
import news.dateline.web.Network;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
class SubscriptionController {

    private final ApplicationServer server;
    private final FormCheck check;
    private final Newcomers newcomers;
    private final Subscriptions subscriptions;
    private final OptIn optIn;

    SubscriptionController(
            ApplicationServer server, FormCheck check, Newcomers newcomers, Subscriptions subscriptions, OptIn optIn) {
        this.server = server;
        this.check = check;
        this.newcomers = newcomers;
        this.subscriptions = subscriptions;
        this.optIn = optIn;
    }

    /// @param applicationServerKey what a browser subscribes with, base64url
    record ServerKeyView(String applicationServerKey) {}

    /// @param status `unconfirmed`: whoever reads the mail there says whether they want it
    record AskedView(String channel, String status) {
        static final AskedView BY_MAIL = new AskedView(Channel.EMAIL.word(), "unconfirmed");
    }

    record MineView(List<SubscriptionView> items) {}

    @GetMapping("/api/subscriptions/key")
    ServerKeyView key() {
        return new ServerKeyView(server.publicKey());
    }

    @GetMapping("/api/subscriptions/mine")
    MineView mine(Caller caller) {
        return new MineView(
                subscriptions.of(caller.id()).stream().map(SubscriptionView::of).toList());
    }

    /// The bound comes first: to check an endpoint is to look up a stranger's name, and to ask is to write to a
    /// stranger.
    @PostMapping("/api/subscriptions")
    ResponseEntity<?> subscribe(
            @RequestBody SubscriptionForm form, @Nullable Caller caller, HttpServletRequest request) {
        var pause = newcomers.refusal(Network.of(request.getRemoteAddr()));
        if (pause.isPresent()) {
            return tooOften(pause.get());
        }
        var entry = check.check(form);
        return switch (entry.way()) {
            case Way.Browser browser -> begun(browser, entry.wishes(), caller);
            case Way.Mailbox mailbox -> asked(optIn.ask(mailbox, entry.wishes(), caller == null ? null : caller.id()));
        };
    }

    private ResponseEntity<?> begun(Way.Browser browser, Wishes wishes, @Nullable Caller caller) {
        var holder = caller == null ? new Holder.Bearer(CapabilityKey.fresh()) : new Holder.Member(caller.id());
        return switch (subscriptions.begin(browser, wishes, holder)) {
            case Outcome.Begun(var begun) -> answer(HttpStatus.CREATED, begun, holder);
            case Outcome.Renewed(var renewed) -> answer(HttpStatus.OK, renewed, holder);
            case Outcome.Taken() -> throw ENDPOINT_TAKEN.asException();
            case Outcome.TooMany() -> throw TOO_MANY_SUBSCRIPTIONS.asException();
        };
    }

    /// The same whether or not the address has a subscription: that is its reader's to know.
    private static ResponseEntity<?> asked(Asked asked) {
        return switch (asked) {
            case BY_MAIL -> ResponseEntity.accepted().body(AskedView.BY_MAIL);
            case NOT_NOW ->
                ResponseEntity.status(NO_MAIL_NOW.status())
                        .header(HttpHeaders.RETRY_AFTER, "60")
                        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                        .body(NO_MAIL_NOW.asProblem());
            case NEVER -> throw FormCheck.invalid(List.of(new FieldFault("/email/address", "takes no mail")));
        };
    }

    private static ResponseEntity<?> answer(HttpStatus status, Subscription subscription, Holder holder) {
        var view = SubscriptionView.of(subscription);
        return ResponseEntity.status(status)
                .location(URI.create("/api/subscriptions/" + subscription.id()))
                .body(holder instanceof Holder.Bearer(var key) ? view.with(key) : view);
    }

    static ResponseEntity<?> tooOften(Duration pause) {
        return ResponseEntity.status(SUBSCRIBED_TOO_OFTEN.status())
                .header(HttpHeaders.RETRY_AFTER, String.valueOf(pause.toSeconds()))
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(SUBSCRIBED_TOO_OFTEN.asProblem());
    }

    @GetMapping("/api/subscriptions/{id}")
    SubscriptionView read(
            @PathVariable UUID id, @RequestParam(required = false) @Nullable String key, @Nullable Caller caller) {
        return subscriptions
                .find(id, holder(key, caller))
                .map(SubscriptionView::of)
                .orElseThrow(NO_SUCH_SUBSCRIPTION::asException);
    }

    @PutMapping("/api/subscriptions/{id}")
    SubscriptionView change(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String key,
            @RequestBody ChangeForm form,
            @Nullable Caller caller) {
        return subscriptions
                .change(id, holder(key, caller), check.check(form))
                .map(SubscriptionView::of)
                .orElseThrow(NO_SUCH_SUBSCRIPTION::asException);
    }

    @DeleteMapping("/api/subscriptions/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void end(@PathVariable UUID id, @RequestParam(required = false) @Nullable String key, @Nullable Caller caller) {
        if (!subscriptions.end(id, holder(key, caller))) {
            throw NO_SUCH_SUBSCRIPTION.asException();
        }
    }

    /// Whoever shows a key means it, signed in or not.
    static Holder holder(@Nullable String key, @Nullable Caller caller) {
        if (key != null) {
            return new Holder.Bearer(new CapabilityKey(key));
        }
        if (caller == null) {
            throw NO_SUCH_SUBSCRIPTION.asException();
        }
        return new Holder.Member(caller.id());
    }
}
