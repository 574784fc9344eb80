package news.dateline.notification.subscribing;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import news.dateline.notification.endpoint.Endpoints;
import news.dateline.notification.endpoint.Endpoints.Opinion;
import news.dateline.notification.endpoint.PushEndpoint;
import news.dateline.notification.sealing.ReaderKeys;
import news.dateline.notification.sealing.Sealing;
import news.dateline.notification.smtp.MailServer;
import news.dateline.notification.subscribing.SubscriptionForm.ChangeForm;
import news.dateline.notification.subscribing.SubscriptionForm.EmailForm;
import news.dateline.notification.subscribing.SubscriptionForm.KeysForm;
import news.dateline.notification.subscribing.SubscriptionForm.MoveForm;
import news.dateline.notification.subscribing.SubscriptionForm.PushForm;
import news.dateline.notification.subscribing.SubscriptionForm.WhatForm;
import news.dateline.notification.subscription.Wants;
import news.dateline.notification.subscription.Way;
import news.dateline.notification.subscription.Wishes;
import news.dateline.web.EmailAddress;
import news.dateline.web.FieldFault;
import news.dateline.web.ProblemException;
import news.dateline.web.WebProblem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Every rule about what may be asked for, in one place; all faults of a form are told at once.
@Component
class FormCheck {

    private static final Pattern SECTION = Pattern.compile("[a-z0-9-]{1,40}");
    private static final Pattern TAG = Pattern.compile("[\\p{L}\\p{N}-]{1,50}");
    private static final int LONGEST_KEY = 100;

    private final Endpoints endpoints;
    private final Sealing sealing;

    FormCheck(Endpoints endpoints, Sealing sealing) {
        this.endpoints = endpoints;
        this.sealing = sealing;
    }

    /// A form without a fault.
    record Entry(Way way, Wishes wishes) {}

    Entry check(SubscriptionForm form) {
        var faults = new ArrayList<FieldFault>();
        var wishes = new Wishes(wants(form.what(), faults), PromiseCheck.check(form.promise(), faults));
        var way = form.email() == null ? browser(form.push(), faults) : mailbox(form.email(), form.push(), faults);
        if (way == null || !faults.isEmpty()) {
            throw invalid(faults);
        }
        return new Entry(way, wishes);
    }

    private @Nullable Way browser(@Nullable PushForm typed, List<FieldFault> faults) {
        var push = Objects.requireNonNullElse(typed, new PushForm(null, null, null));
        var keys = keys(Objects.requireNonNullElse(push.keys(), new KeysForm(null, null)), faults);
        var endpoint = endpoint(push.endpoint(), faults);
        return endpoint == null ? null : new Way.Browser(endpoint, keys);
    }

    private static @Nullable Way mailbox(EmailForm typed, @Nullable PushForm push, List<FieldFault> faults) {
        if (push != null) {
            faults.add(new FieldFault("/email", "must not be there beside push"));
        }
        var address = EmailAddress.of(
                        Objects.requireNonNullElse(typed.address(), "").strip())
                .filter(found -> MailServer.addressOf(found).isPresent());
        if (address.isEmpty()) {
            faults.add(new FieldFault("/email/address", "must be an e-mail address"));
        }
        return address.map(Way.Mailbox::new).orElse(null);
    }

    Way.Browser check(MoveForm form) {
        var faults = new ArrayList<FieldFault>();
        if (browser(form.push(), faults) instanceof Way.Browser browser && faults.isEmpty()) {
            return browser;
        }
        throw invalid(faults);
    }

    Wishes check(ChangeForm form) {
        var faults = new ArrayList<FieldFault>();
        var wishes = new Wishes(wants(form.what(), faults), PromiseCheck.check(form.promise(), faults));
        if (!faults.isEmpty()) {
            throw invalid(faults);
        }
        return wishes;
    }

    static ProblemException invalid(List<FieldFault> faults) {
        return new ProblemException(WebProblem.INVALID_REQUEST, "Put right what is listed and send it again.", faults);
    }

    private @Nullable PushEndpoint endpoint(@Nullable String typed, List<FieldFault> faults) {
        return switch (endpoints.opinionOf(Objects.requireNonNullElse(typed, ""))) {
            case Opinion.Taken(var endpoint) -> endpoint;
            case Opinion.Refused(var why) -> {
                faults.add(new FieldFault("/push/endpoint", why));
                yield null;
            }
        };
    }

    private ReaderKeys keys(KeysForm typed, List<FieldFault> faults) {
        var keys = new ReaderKeys(
                Objects.requireNonNullElse(typed.p256dh(), ""), Objects.requireNonNullElse(typed.auth(), ""));
        var tooLong = keys.p256dh().length() > LONGEST_KEY || keys.auth().length() > LONGEST_KEY;
        for (var fault : tooLong ? List.of(Sealing.Fault.values()) : sealing.faultsOf(keys)) {
            faults.add(
                    switch (fault) {
                        case POINT ->
                            new FieldFault("/push/keys/p256dh", "must be an uncompressed point of P-256 in base64url");
                        case SECRET -> new FieldFault("/push/keys/auth", "must be 16 bytes in base64url");
                    });
        }
        return keys;
    }

    private static Wants wants(@Nullable WhatForm what, List<FieldFault> faults) {
        if (what == null) {
            faults.add(new FieldFault("/what", "is required"));
            return new Wants(true, new TreeSet<>(), new TreeSet<>(), new TreeSet<>());
        }
        var before = faults.size();
        var wants = new Wants(
                Boolean.TRUE.equals(what.all()),
                list("sections", what.sections(), Wants.MOST_SECTIONS, faults, matching(SECTION)),
                list("tags", what.tags(), Wants.MOST_TAGS, faults, matching(TAG)),
                list("stories", what.stories(), Wants.MOST_STORIES, faults, UUID::fromString));
        if (wants.isNothing() && faults.size() == before) {
            faults.add(new FieldFault("/what", "must say something: all, sections, tags or stories"));
        }
        return wants;
    }

    private static <T extends Comparable<T>> SortedSet<T> list(
            String field,
            @Nullable List<@Nullable String> typed,
            int most,
            List<FieldFault> faults,
            Function<String, T> reading) {
        var read = new TreeSet<T>();
        var items = Objects.requireNonNullElse(typed, List.<@Nullable String>of());
        if (items.size() > most) {
            faults.add(new FieldFault("/what/" + field, "must have at most %d entries".formatted(most)));
            return read;
        }
        for (int i = 0; i < items.size(); i++) {
            try {
                read.add(reading.apply(Objects.requireNonNullElse(items.get(i), "")));
            } catch (IllegalArgumentException malformed) {
                faults.add(new FieldFault("/what/%s/%d".formatted(field, i), "is none"));
            }
        }
        return read;
    }

    private static Function<String, String> matching(Pattern form) {
        return text -> {
            if (!form.matcher(text).matches()) {
                throw new IllegalArgumentException(text);
            }
            return text;
        };
    }
}
