package news.dateline.site.desk.editor;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import news.dateline.site.desk.stories.Text;
import org.jspecify.annotations.Nullable;

/// What stands in the fields of the form that a story is written in.
///
/// @param fields all of [#NAMES]; empty is nothing
public record Typed(Map<String, String> fields) {

    public static final String HEADLINE = "headline";
    public static final String STANDFIRST = "standfirst";
    public static final String BODY = "body";
    public static final String BYLINES = "bylines";
    public static final String BYLINE = "byline";
    public static final String PLACE = "place";
    public static final String COUNTRY = "country";
    public static final String AGENCY = "agency";
    public static final String FILED_AT = "filedAt";
    public static final String DATELINE_LANGUAGE = "datelineLanguage";
    public static final String SECTION = "section";
    public static final String TAGS = "tags";
    public static final String URGENCY = "urgency";
    public static final String LANGUAGE = "language";
    public static final String PICTURE = "picture";
    public static final String ALT = "alt";
    public static final String CREDIT = "credit";
    public static final String CAPTION = "caption";
    public static final String EMBARGO = "embargo";
    public static final String EMBARGO_ZONE = "embargoZone";

    /// In the order of a page.
    public static final List<String> NAMES = List.of(
            HEADLINE,
            STANDFIRST,
            BODY,
            BYLINES,
            BYLINE,
            PLACE,
            COUNTRY,
            AGENCY,
            FILED_AT,
            DATELINE_LANGUAGE,
            SECTION,
            TAGS,
            URGENCY,
            LANGUAGE,
            PICTURE,
            ALT,
            CREDIT,
            CAPTION,
            EMBARGO,
            EMBARGO_ZONE);

    static final String UTC = "UTC";

    /// A browser leaves out seconds that are none, whatever it was given.
    private static final Pattern NO_SECONDS = Pattern.compile("^(\\d+-\\d\\d-\\d\\dT\\d\\d:\\d\\d):00$");

    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss");

    static final Typed NOTHING = Typed.in(Map.of(URGENCY, "5", LANGUAGE, "en", EMBARGO_ZONE, UTC));

    /// What of it a form sent.
    static Typed in(Map<String, String> parameters) {
        var fields = new LinkedHashMap<String, String>();
        for (var name : NAMES) {
            var typed = parameters.getOrDefault(name, "").replace("\r\n", "\n").strip();
            fields.put(name, NO_SECONDS.matcher(typed).replaceFirst("$1"));
        }
        return new Typed(fields);
    }

    /// As the newsroom has it.
    static Typed of(Text text, @Nullable Instant embargo) {
        var fields = new LinkedHashMap<String, @Nullable String>();
        fields.put(HEADLINE, text.headline());
        fields.put(STANDFIRST, text.standfirst());
        fields.put(BODY, text.body() == null ? "" : Blocks.apart(text.body()));
        fields.put(BYLINES, Bylines.typed(text.bylines()));
        fields.put(BYLINE, Bylines.says(text.bylines(), text.byline()) ? "" : text.byline());
        var dateline = text.dateline();
        if (dateline != null) {
            fields.put(PLACE, dateline.place());
            fields.put(COUNTRY, dateline.country());
            fields.put(AGENCY, dateline.agency());
            fields.put(FILED_AT, local(dateline.filedAt()));
            fields.put(DATELINE_LANGUAGE, dateline.language());
        }
        fields.put(SECTION, text.section());
        fields.put(TAGS, String.join(", ", text.tags()));
        fields.put(URGENCY, String.valueOf(text.urgency()));
        fields.put(LANGUAGE, text.language());
        var picture = text.picture();
        if (picture != null) {
            fields.put(PICTURE, picture.id());
            fields.put(ALT, picture.alt());
            fields.put(CREDIT, picture.credit());
            fields.put(CAPTION, picture.caption());
        }
        fields.put(EMBARGO, local(embargo));
        fields.put(EMBARGO_ZONE, UTC);
        return in(fields.entrySet().stream()
                .filter(field -> field.getValue() != null)
                .collect(Collectors.toMap(Map.Entry::getKey, field -> Objects.requireNonNull(field.getValue()))));
    }

    public String get(String name) {
        return Objects.requireNonNull(fields.get(name), name);
    }

    boolean has(String name) {
        return !get(name).isEmpty();
    }

    /// With some fields as another has them.
    Typed with(Typed other, List<String> names) {
        var both = new LinkedHashMap<>(fields);
        names.forEach(name -> both.put(name, other.get(name)));
        return new Typed(both);
    }

    /// With other values in some fields.
    Typed with(Map<String, String> values) {
        var both = new LinkedHashMap<>(fields);
        both.putAll(values);
        return new Typed(both);
    }

    private static @Nullable String local(@Nullable Instant at) {
        return at == null ? null : LOCAL.format(at.atOffset(ZoneOffset.UTC));
    }
}
