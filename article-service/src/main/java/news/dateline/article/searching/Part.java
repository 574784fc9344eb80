package news.dateline.article.searching;

import java.util.Arrays;
import java.util.List;

/// Where a word stands out in a story, and how much more it counts there than anywhere in the [whole][#WHOLE].
enum Part {
    HEADLINE("headline", 8),
    STANDFIRST("standfirst", 4),
    /// Tags, who wrote it and from where.
    ABOUT("about", 2.5f);

    static final List<Part> ALL = Arrays.asList(values());

    /// All that a story says, these parts too: one place to look at for whether it has a word.
    static final String WHOLE = "whole";

    /// Of a field, its words as they are spelled, for whoever has to guess.
    static String spelled(String field) {
        return field + "-spelled";
    }

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
