package news.dateline.notification.fanout;

import news.dateline.events.AlertDeliveryRequested;
import news.dateline.events.AlertEvent;
import news.dateline.events.AlertRaised;
import news.dateline.events.DeliveryEvent;
import news.dateline.messaging.cloudevents.Received;
import news.dateline.notification.delivery.Planning;
import news.dateline.notification.delivery.Slices;
import news.dateline.notification.delivery.Work;
import news.dateline.notification.subscription.Shard;
import org.springframework.stereotype.Component;

/// Turns an alert, its corrections and its recall into work: first it is written down for every shard, then all
/// instances are woken. By then the alert itself says the new words, so a slice that is made later is sent them,
/// too.
@Component
class FanOut {

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
                slices.want(alert.alertId(), alert.generation());
                Shard.numbers()
                        .forEach(shard ->
                                wakeUps.send(new AlertDeliveryRequested(alert.alertId(), alert.generation(), shard)));
            }
        }
    }

    void wake(Received<DeliveryEvent> received) {
        switch (received.event()) {
            case AlertDeliveryRequested request -> workers.take(new Work(request.alertId(), request.shard()));
        }
    }
}
