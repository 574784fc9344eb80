package news.dateline.notification.composing;

import news.dateline.notification.promise.Verdict;

/// How many readers an alert would meet how. Together they are its audience.
///
/// @param now told at once
/// @param held until their quiet hours end
/// @param merged held, too, and then told in one message with what is held for them already
/// @param capped not told: they have heard as much today as they want to
record Forecast(int now, int held, int merged, int capped) {

    static final Forecast NONE = new Forecast(0, 0, 0, 0);

    int audience() {
        return now + held + merged + capped;
    }

    Forecast plus(Forecast other) {
        return new Forecast(now + other.now, held + other.held, merged + other.merged, capped + other.capped);
    }

    Forecast with(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Tell _ -> new Forecast(now + 1, held, merged, capped);
            case Verdict.Hold hold ->
                hold.withOthers()
                        ? new Forecast(now, held, merged + 1, capped)
                        : new Forecast(now, held + 1, merged, capped);
            case Verdict.Cap _ -> new Forecast(now, held, merged, capped + 1);
            // Of what was held before alone: in a message with others.
            case Verdict.LeftTo _, Verdict.Said _ -> new Forecast(now, held, merged + 1, capped);
        };
    }
}
