package news.dateline.notification.fanout;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;
import news.dateline.notification.delivery.Outcome;
import news.dateline.notification.message.Messages.Message;
import news.dateline.notification.sending.Answer;
import news.dateline.notification.subscription.Subscription;
import news.dateline.notification.subscription.Subscriptions;
import org.springframework.stereotype.Component;

/// Sends messages to some readers at once. Thread-safe.
@Component
class Windows {

    private final Subscriptions subscriptions;
    private final Couriers couriers;
    private final MeterRegistry meters;

    Windows(Subscriptions subscriptions, Couriers couriers, MeterRegistry meters) {
        this.subscriptions = subscriptions;
        this.couriers = couriers;
        this.meters = meters;
    }

    /// What became of it for each of them. Whoever is gone is not there any more afterwards; whoever was gone
    /// from where they were reached, and is reached elsewhere by now, waits on.
    ///
    /// @param mayGo asked before each message; whoever gets none waits on
    Map<UUID, Outcome> send(Map<Subscription, Message> letters, BooleanSupplier mayGo) throws InterruptedException {
        var outcomes = sent(letters, mayGo);
        var gone = letters.keySet().stream()
                .filter(reader -> outcomes.get(reader.id()) == Outcome.RETIRED)
                .toList();
        subscriptions.retire(gone).forEach(moved -> outcomes.put(moved, Outcome.QUEUED));
        outcomes.values()
                .forEach(outcome -> meters.counter("dateline.alerts.outcomes", "outcome", outcome.word())
                        .increment());
        return outcomes;
    }

    private Map<UUID, Outcome> sent(Map<Subscription, Message> letters, BooleanSupplier mayGo)
            throws InterruptedException {
        var outcomes = new HashMap<UUID, Outcome>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = new HashMap<UUID, Future<Outcome>>();
            letters.forEach((reader, message) -> answers.put(
                    reader.id(),
                    threads.submit(() -> mayGo.getAsBoolean() ? outcome(message, reader) : Outcome.QUEUED)));
            for (var answer : answers.entrySet()) {
                outcomes.put(answer.getKey(), answer.getValue().get());
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException("a message could not be sent", e);
        }
        return outcomes;
    }

    private Outcome outcome(Message message, Subscription reader) {
        return switch (couriers.send(message, reader)) {
            case Answer.Accepted() -> Outcome.SENT;
            case Answer.Gone() -> Outcome.RETIRED;
            case Answer.Refused _ -> Outcome.FAILED;
            case Answer.Later _, Answer.Deferred _ -> Outcome.QUEUED;
        };
    }
}
