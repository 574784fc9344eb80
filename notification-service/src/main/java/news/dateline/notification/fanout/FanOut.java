package news.dateline.notification.fanout;

import java.util.List;
import java.util.stream.Stream;
import news.dateline.events.AlertDeliveryRequested;
import news.dateline.events.AlertEvent;
import news.dateline.events.AlertRaised;
import news.dateline.events.DeliveryEvent;
import news.dateline.messaging.cloudevents.Received;
import news.dateline.notification.delivery.Planning;
import news.dateline.notification.delivery.Slices;
import news.dateline.notification.delivery.Work;
import org.springframework.stereotype.Component;

/// Turns an alert, its corrections and its recall into work: first it is written down for every shard, then all
/// instances are woken for those shards in which there is something to do. By then the alert itself says the new
/// words, so a slice that is made later is sent them, too.
@Component
class FanOut {

    /// Of which every slice knows from the beginning.
    private static final int FIRST = 1;

    private final Planning planning;
    private final Slices slices;
    private final WakeUps wakeUps;
    private final Workers workers;

    FanOut(Planning planning, Slices slices, WakeUps wakeUps, Workers workers) {
        this.planning = planning;
        this.slices = slices;
        this.wakeUps = wakeUps;
        this.workers = workers;
    }

    void hear(Received<AlertEvent> received) {
        switch (received.event()) {
            case AlertRaised alert -> {
                planning.begin(alert);
                if (alert.generation() > FIRST) {
                    slices.want(alert.alertId(), alert.generation());
                }
                Stream.of(planning.due(alert.alertId()), slices.due(alert.alertId()))
                        .flatMap(List::stream)
                        .distinct()
                        .forEach(work -> wakeUps.send(
                                new AlertDeliveryRequested(work.alertId(), alert.generation(), work.shard())));
            }
        }
    }

    void wake(Received<DeliveryEvent> received) {
        switch (received.event()) {
            case AlertDeliveryRequested request -> workers.take(new Work(request.alertId(), request.shard()));
        }
    }
}
