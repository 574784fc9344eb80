package news.dateline.comment.moderation;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import news.dateline.comment.comment.Ruling;
import news.dateline.comment.moderation.Matter.Sanctioned;

/// Somebody whom a moderator banned, or suspended until a moment that has not come.
record BannedWriter() implements Rule {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern(
                    "d MMMM uuuu, HH:mm 'UTC'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    @Override
    public String id() {
        return "banned-writer";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public String reason() {
        return "You cannot comment here any more.";
    }

    @Override
    public Optional<Ruling> judge(Matter matter) {
        return Optional.ofNullable(matter.writer().sanction())
                .map(sanction -> new Ruling(id(), version(), reason(sanction), null));
    }

    private String reason(Sanctioned sanction) {
        var until = sanction.until();
        var what = until == null ? reason() : "You cannot comment until %s.".formatted(MINUTE.format(until));
        return sanction.reason() == null ? what : what + " " + sanction.reason();
    }
}
