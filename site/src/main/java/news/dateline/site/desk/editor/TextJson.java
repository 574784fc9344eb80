package news.dateline.site.desk.editor;

import static news.dateline.site.desk.editor.Typed.AGENCY;
import static news.dateline.site.desk.editor.Typed.ALT;
import static news.dateline.site.desk.editor.Typed.BODY;
import static news.dateline.site.desk.editor.Typed.BYLINE;
import static news.dateline.site.desk.editor.Typed.BYLINES;
import static news.dateline.site.desk.editor.Typed.CAPTION;
import static news.dateline.site.desk.editor.Typed.COUNTRY;
import static news.dateline.site.desk.editor.Typed.CREDIT;
import static news.dateline.site.desk.editor.Typed.DATELINE_LANGUAGE;
import static news.dateline.site.desk.editor.Typed.EMBARGO;
import static news.dateline.site.desk.editor.Typed.EMBARGO_ZONE;
import static news.dateline.site.desk.editor.Typed.FILED_AT;
import static news.dateline.site.desk.editor.Typed.HEADLINE;
import static news.dateline.site.desk.editor.Typed.LANGUAGE;
import static news.dateline.site.desk.editor.Typed.PICTURE;
import static news.dateline.site.desk.editor.Typed.PLACE;
import static news.dateline.site.desk.editor.Typed.SECTION;
import static news.dateline.site.desk.editor.Typed.STANDFIRST;
import static news.dateline.site.desk.editor.Typed.TAGS;
import static news.dateline.site.desk.editor.Typed.URGENCY;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.NullNode;

/// What was typed, as article-service takes it. What it refuses there it finds in the fields by their pointers.
final class TextJson {

    /// Which field is meant by a JSON pointer; whatever lies below one is meant, too.
    static final Map<String, String> POINTERS = pointers();

    private TextJson() {}

    /// @param withEmbargo whether it can still be under embargo
    static Map<String, @Nullable Object> of(Typed typed, boolean withEmbargo) {
        var json = new LinkedHashMap<String, @Nullable Object>();
        for (var name : List.of(HEADLINE, STANDFIRST, BYLINE, SECTION, LANGUAGE)) {
            put(json, name, typed.get(name));
        }
        put(json, BODY, Blocks.html(typed.get(BODY)));
        json.put(BYLINES, Bylines.read(typed.get(BYLINES)));
        json.put(TAGS, tags(typed.get(TAGS)));
        json.put(URGENCY, number(typed.get(URGENCY)));
        json.put("dateline", dateline(typed));
        json.put(PICTURE, picture(typed));
        if (withEmbargo) {
            json.put(
                    "embargoUntil",
                    typed.has(EMBARGO)
                            ? time(typed.get(EMBARGO), typed.get(EMBARGO_ZONE))
                            : NullNode.getInstance()); // a null that is said, so that it goes
        }
        return json;
    }

    /// A local time in a zone.
    static Map<String, String> time(String local, String zone) {
        return Map.of("local", local, "zone", zone.isEmpty() ? Typed.UTC : zone);
    }

    private static List<String> tags(String typed) {
        return Arrays.stream(typed.split("[,\\n]"))
                .map(String::strip)
                .filter(tag -> !tag.isEmpty())
                .toList();
    }

    /// What is no number is refused there, with a word for the field.
    private static Object number(String typed) {
        return typed.matches("\\d{1,3}") ? Integer.valueOf(typed) : typed;
    }

    private static @Nullable Object dateline(Typed typed) {
        var dateline = new LinkedHashMap<String, @Nullable Object>();
        put(dateline, "place", typed.get(PLACE));
        put(dateline, "country", typed.get(COUNTRY));
        put(dateline, "agency", typed.get(AGENCY));
        put(dateline, "filedAt", instant(typed.get(FILED_AT)));
        put(dateline, "language", typed.get(DATELINE_LANGUAGE));
        return dateline.isEmpty() ? null : dateline;
    }

    private static String instant(String local) {
        if (local.isEmpty()) {
            return local;
        }
        return (local.matches("\\d+-\\d\\d-\\d\\dT\\d\\d:\\d\\d") ? local + ":00" : local) + "Z";
    }

    private static @Nullable Object picture(Typed typed) {
        if (!typed.has(PICTURE)) {
            return null;
        }
        var picture = new LinkedHashMap<String, @Nullable Object>();
        put(picture, "id", typed.get(PICTURE));
        put(picture, "alt", typed.get(ALT));
        put(picture, "credit", typed.get(CREDIT));
        put(picture, "caption", typed.get(CAPTION));
        return picture;
    }

    private static void put(Map<String, @Nullable Object> json, String name, String value) {
        if (!value.isEmpty()) {
            json.put(name, value);
        }
    }

    private static Map<String, String> pointers() {
        var pointers = new LinkedHashMap<String, String>();
        for (var name : List.of(HEADLINE, STANDFIRST, BODY, BYLINES, BYLINE, SECTION, TAGS, URGENCY, LANGUAGE)) {
            pointers.put("/" + name, name);
        }
        pointers.put("/figures", BODY);
        pointers.put("/dateline/place", PLACE);
        pointers.put("/dateline/country", COUNTRY);
        pointers.put("/dateline/agency", AGENCY);
        pointers.put("/dateline/filedAt", FILED_AT);
        pointers.put("/dateline/language", DATELINE_LANGUAGE);
        pointers.put("/picture/alt", ALT);
        pointers.put("/picture/credit", CREDIT);
        pointers.put("/picture/caption", CAPTION);
        pointers.put("/picture", PICTURE);
        pointers.put("/embargoUntil", EMBARGO);
        for (var name : Wish.NAMES) {
            pointers.put(Wish.pointer(name), name);
        }
        return pointers;
    }
}
