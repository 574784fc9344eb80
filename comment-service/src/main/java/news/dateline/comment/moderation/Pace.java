package news.dateline.comment.moderation;

import java.time.Duration;
import java.util.Optional;
import news.dateline.comment.comment.Ruling;

/// More comments than people write in a while: of one writer, or from one network.
///
/// @param within how far back comments are counted
/// @param writer how many of one writer are let pass in that time
/// @param network how many of one network are
record Pace(Duration within, int writer, int network) implements Rule {

    Pace {
        if (within.isNegative() || within.isZero() || writer < 1 || network < 1) {
            throw new IllegalArgumentException("%d and %d in %s".formatted(writer, network, within));
        }
    }

    @Override
    public String id() {
        return "rate";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public String reason() {
        return "Many comments came from you in a short time.";
    }

    @Override
    public Optional<Ruling> judge(Matter matter) {
        var since = matter.writer().at().minus(within);
        var lately = matter.writer().before().stream()
                .filter(earlier -> earlier.at().isAfter(since))
                .count();
        return rulingIf(lately + 1 > writer || matter.writer().fromNetwork() > network);
    }
}
