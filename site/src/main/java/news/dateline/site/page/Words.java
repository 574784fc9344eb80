package news.dateline.site.page;

import java.text.MessageFormat;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.ResourceBundle;
import org.springframework.stereotype.Component;

/// Everything the interface says, out of `words.properties`. A word that is missing there is a fault.
@Component
final class Words {

    private static final Locale LANGUAGE = Locale.ENGLISH;

    private final ResourceBundle bundle = ResourceBundle.getBundle("words", LANGUAGE);
    private final DateTimeFormatter moment = DateTimeFormatter.ofPattern(bundle.getString("time.moment"), LANGUAGE)
            .withZone(ZoneOffset.UTC);
    private final DateTimeFormatter exact = DateTimeFormatter.ofPattern(bundle.getString("time.exact"), LANGUAGE)
            .withZone(ZoneOffset.UTC);
    private final DateTimeFormatter brief = DateTimeFormatter.ofPattern(bundle.getString("time.brief"), LANGUAGE)
            .withZone(ZoneOffset.UTC);
    private final DateTimeFormatter day =
            DateTimeFormatter.ofPattern(bundle.getString("time.day"), LANGUAGE).withZone(ZoneOffset.UTC);

    /// A phrase with its `{0}`, `{1}` … filled in.
    String say(String key, Object... values) {
        return new MessageFormat(bundle.getString(key), LANGUAGE).format(values);
    }

    boolean know(String key) {
        return bundle.containsKey(key);
    }

    String moment(Instant at) {
        return moment.format(at);
    }

    String exact(Instant at) {
        return exact.format(at);
    }

    String brief(Instant at) {
        return brief.format(at);
    }

    String day(Instant at) {
        return day.format(at);
    }
}
