package news.dateline.notification.fanout;

import news.dateline.events.AlertDeliveryRequested;
import news.dateline.events.AlertEvent;
import news.dateline.events.AlertRaised;
import news.dateline.events.DeliveryEvent;
import news.dateline.messaging.cloudevents.Received;
import news.dateline.notification.delivery.Planning;
import news.dateline.notification.delivery.Work;
import news.dateline.notification.subscription.Shard;
import org.springframework.stereotype.Component;

/// Turns an alert into work: first it is written down for every shard, then all instances are woken.
@Component
class FanOut {

    private final Planning planning;
    private final WakeUps wakeUps;
    private final Workers workers;

    FanOut(Planning planning, WakeUps wakeUps, Workers workers) {
        this.planning = planning;
        this.wakeUps = wakeUps;
        this.workers = workers;
    }

    void hear(Received<AlertEvent> received) {
        switch (received.event()) {
            case AlertRaised alert -> {
                planning.begin(alert);
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
