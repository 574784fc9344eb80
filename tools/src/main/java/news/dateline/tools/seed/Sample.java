package news.dateline.tools.seed;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A sample story: lines of `name: value`, an empty line, the body.
///
/// @param story the same at every time, or its idempotency key would stand for two stories
record Sample(String name, Map<String, Object> story, List<String> comments) {

    /// In the order of their publication: the last one leads the front page.
    private static final List<String> NAMES = List.of(
            "keepers-long-read",
            "corrections-opinion",
            "tram-diary",
            "flood-cello",
            "night-doctor",
            "parking-app",
            "korr-lake",
            "book-boats",
            "shipyard-ferries",
            "open-accounts",
            "tavenmoor-final",
            "storm-odile",
            "ruen-crossing");

    static List<Sample> all() throws IOException {
        var samples = new ArrayList<Sample>();
        for (var name : NAMES) {
            try (var text = Sample.class.getResourceAsStream("/samples/" + name + ".html")) {
                if (text == null) {
                    throw new IOException("the sample " + name + " is missing");
                }
                samples.add(parse(name, new String(text.readAllBytes(), UTF_8)));
            }
        }
        return samples;
    }

    static Sample parse(String name, String text) {
        var parts = text.split("\n\n", 2);
        var values = new HashMap<String, String>();
        var comments = new ArrayList<String>();
        for (var line : parts[0].split("\n")) {
            var pair = line.split(":", 2);
            if (pair[0].equals("comment")) {
                comments.add(pair[1].strip());
            } else if (!pair[1].isBlank()) {
                values.put(pair[0], pair[1].strip());
            }
        }
        return new Sample(name, story(values, parts[1].strip()), comments);
    }

    /// What its request is known by: that of another text is another one.
    String key() {
        return "sample-%s-%08x".formatted(name, story.hashCode());
    }

    /// What is told once its correspondent has filed it; one that was written at the desk has no dateline.
    Map<String, Object> filed(Instant at) {
        if (!(story.get("dateline") instanceof Map<?, ?> place)) {
            return story;
        }
        var dateline = new LinkedHashMap<Object, Object>(place);
        dateline.put("filedAt", at.toString());
        var filed = new LinkedHashMap<>(story);
        filed.put("dateline", dateline);
        return filed;
    }

    private static Map<String, Object> story(Map<String, String> values, String body) {
        var story = new LinkedHashMap<String, Object>();
        for (var field : List.of("headline", "standfirst", "byline", "section", "language")) {
            if (values.containsKey(field)) {
                story.put(field, values.get(field));
            }
        }
        if (values.containsKey("place")) {
            var dateline = new LinkedHashMap<String, Object>();
            for (var field : List.of("place", "country", "agency")) {
                if (values.containsKey(field)) {
                    dateline.put(field, values.get(field));
                }
            }
            story.put("dateline", dateline);
        }
        story.put("urgency", Integer.valueOf(values.getOrDefault("urgency", "5")));
        story.put(
                "tags",
                Arrays.stream(values.getOrDefault("tags", "").split(","))
                        .map(String::strip)
                        .filter(tag -> !tag.isEmpty())
                        .toList());
        story.put("body", body);
        return story;
    }
}
