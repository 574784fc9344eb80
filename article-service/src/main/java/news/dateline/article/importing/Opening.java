package news.dateline.article.importing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import news.dateline.article.importing.Doubt.Kind;
import news.dateline.article.story.Dateline;
import org.jspecify.annotations.Nullable;

/// A paragraph that opens with a dateline: `OSLO, Norway (AP) — The Alliance …`, in the way of any agency.
///
/// @param rest the paragraph without it
record Opening(Dateline dateline, String rest, List<Doubt> doubts) {

    private static final String PLACE = "(?<place>[\\p{Lu}\\p{Lo}][\\p{L}\\p{M}.'’ /-]{0,60}?)";
    private static final String BESIDE = "(?:,\\s*(?<beside>[^()]{0,60}?))?,?\\s*";
    private static final String AGENCY = "\\((?<agency>[\\p{L}\\p{N}][\\p{L}\\p{N} .&/+-]{0,48})\\)";
    private static final String DASH = "\\s*(?:\\.\\s?)?[-–—]{1,2}\\s*";
    private static final String REST = "(?<rest>\\S.*)";

    private static final Pattern WITH_AGENCY = Pattern.compile(PLACE + BESIDE + AGENCY + DASH + REST);

    /// Without an agency only capitals and a dash tell a dateline from a sentence.
    private static final Pattern IN_CAPITALS = Pattern.compile(
            "(?<place>\\p{Lu}[\\p{Lu}\\p{M}.'’ /-]{1,60}?)(?:,\\s*(?<beside>[\\p{L}\\p{M}\\p{N}., ]{1,60}?))?"
                    + "\\s*(?:--|[–—]|(?<=\\s)-(?=\\s))\\s*(?<agency>)"
                    + REST);

    private static final Pattern ONE_WORD = Pattern.compile("[\\p{L}\\p{M}]+");

    static Optional<Opening> in(Block block) {
        return read(WITH_AGENCY, block).or(() -> read(IN_CAPITALS, block));
    }

    private static Optional<Opening> read(Pattern pattern, Block block) {
        var found = pattern.matcher(block.text());
        return found.matches() ? Optional.of(of(found, block)) : Optional.empty();
    }

    private static Opening of(Matcher found, Block block) {
        var doubts = new ArrayList<Doubt>();
        var place = found.group("place").strip();
        if (isInCapitals(place)) {
            // In the house's style capitals come with the printing. Which words of a name are small is not known.
            if (!ONE_WORD.matcher(place).matches()) {
                doubts.add(new Doubt(Kind.DATELINE, block.line(), place));
            }
            place = inSmall(place);
        }
        var country = country(found.group("beside"), block, doubts);
        var agency = found.group("agency");
        var dateline = new Dateline(place, country, agency.isEmpty() ? null : agency.strip(), null, null);
        return new Opening(dateline, found.group("rest"), doubts);
    }

    /// Beside a place stands the country, or a day, or both. A day without a year and an hour is no time, and what is
    /// abbreviated is hardly a country.
    private static @Nullable String country(@Nullable String beside, Block block, List<Doubt> doubts) {
        String country = null;
        for (var part : (beside == null ? "" : beside).split(",")) {
            var word = part.strip();
            if (word.chars().anyMatch(Character::isDigit)) {
                doubts.add(new Doubt(Kind.FILED, block.line(), word));
            } else if (country == null && !word.isEmpty() && !word.endsWith(".")) {
                country = word;
            } else if (!word.isEmpty()) {
                doubts.add(new Doubt(Kind.DATELINE, block.line(), word));
            }
        }
        return country;
    }

    /// Whether there are letters in it that could be small, and none is.
    static boolean isInCapitals(String text) {
        return !text.equals(text.toLowerCase(Locale.ROOT)) && text.equals(text.toUpperCase(Locale.ROOT));
    }

    private static String inSmall(String place) {
        return Arrays.stream(place.split("(?<=[ /-])"))
                .map(word -> word.charAt(0) + word.substring(1).toLowerCase(Locale.ROOT))
                .collect(Collectors.joining());
    }
}
