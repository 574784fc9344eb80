package news.dateline.notification.fanout;

import java.time.Clock;
import java.util.function.BooleanSupplier;
import news.dateline.notification.alert.Alerts;
import news.dateline.notification.delivery.Judging;
import news.dateline.notification.delivery.LaneLease;
import news.dateline.notification.delivery.Lanes;
import news.dateline.notification.delivery.Slice;
import news.dateline.notification.delivery.Slices;
import news.dateline.notification.message.Messages;
import news.dateline.notification.subscription.Subscriptions;
import org.springframework.stereotype.Component;

/// All that a [round][Round] needs. Thread-safe.
@Component
record Rounds(
        Alerts alerts,
        Subscriptions subscriptions,
        Lanes lanes,
        Slices slices,
        Judging judging,
        Messages messages,
        Couriers couriers,
        Windows windows,
        FanOutSettings settings,
        Clock clock) {

    Round of(Slice slice, LaneLease held, BooleanSupplier goesOn) {
        return new Round(this, slice, held, goesOn);
    }
}
