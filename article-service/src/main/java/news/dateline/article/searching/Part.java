package news.dateline.article.searching;

import java.util.Arrays;
import java.util.List;

/// Where a word can stand in a story, and how much more it counts there than in the body.
enum Part {
    HEADLINE("headline", 8),
    STANDFIRST("standfirst", 4),
    /// Tags, who wrote it and from where.
    ABOUT("about", 2.5f),
    BODY("body", 1);

    static final List<Part> ALL = Arrays.asList(values());

    private final String field;
    private final float weight;

    Part(String field, float weight) {
        this.field = field;
        this.weight = weight;
    }

    String field() {
        return field;
    }

    float weight() {
        return weight;
    }
}
