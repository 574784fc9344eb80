package news.dateline.article.story;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// How a house opens its stories, each named for the agency that is known for it. What a dateline lacks, its text does
/// without.
public enum DatelineStyle {
    /// `Oslo, (AGENCY).-`
    EFE(false, Beside.NOTHING, ", ", ".-"),
    /// `OSLO, Norway (AGENCY) —`
    AP(true, Beside.COUNTRY, " ", " —"),
    /// `OSLO, Nov 24 (AGENCY) -`
    REUTERS(true, Beside.DAY, " ", " -"),
    /// `Oslo (AGENCY) –`
    AFP(false, Beside.NOTHING, " ", " –");

    private enum Beside {
        NOTHING,
        COUNTRY,
        DAY
    }

    private final boolean capitals;
    private final Beside beside;
    private final String beforeAgency;
    private final String end;

    DatelineStyle(boolean capitals, Beside beside, String beforeAgency, String end) {
        this.capitals = capitals;
        this.beside = beside;
        this.beforeAgency = beforeAgency;
        this.end = end;
    }

    /// @param language of the story; the dateline's own goes before
    /// @return empty for a dateline that names neither place nor agency
    public Optional<String> text(Dateline dateline, String language) {
        if (dateline.place() == null && dateline.agency() == null) {
            return Optional.empty();
        }
        var locale = Locale.forLanguageTag(Objects.requireNonNullElse(dateline.language(), language));
        var place = joined(", ", place(dateline.place(), locale), beside(dateline, locale));
        var agency = dateline.agency() == null ? null : "(" + dateline.agency() + ")";
        return Optional.of(joined(beforeAgency, place.isEmpty() ? null : place, agency) + end);
    }

    private @Nullable String place(@Nullable String name, Locale locale) {
        return name != null && capitals ? name.toUpperCase(locale) : name;
    }

    private @Nullable String beside(Dateline dateline, Locale locale) {
        return switch (beside) {
            case NOTHING -> null;
            case COUNTRY -> dateline.country();
            case DAY -> day(dateline.filedAt(), locale);
        };
    }

    private static @Nullable String day(@Nullable Instant filedAt, Locale locale) {
        return filedAt == null
                ? null
                : DateTimeFormatter.ofPattern("MMM d", locale)
                        .withZone(ZoneOffset.UTC)
                        .format(filedAt);
    }

    private static String joined(String between, @Nullable String... parts) {
        return Stream.of(parts).filter(Objects::nonNull).collect(Collectors.joining(between));
    }
}
