package news.dateline.article.reading;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import news.dateline.article.form.Faults;
import news.dateline.article.stories.Filter;
import news.dateline.article.story.Section;
import news.dateline.article.story.Status.Approved;
import news.dateline.article.story.Status.Draft;
import news.dateline.article.story.Status.InReview;
import news.dateline.article.story.Status.Scheduled;
import news.dateline.article.story.Status.Withdrawn;
import news.dateline.article.story.Tag;
import org.jspecify.annotations.Nullable;

/// What several questions for stories have in common.
public final class Asked {

    /// Of stories that readers do not see, or not any more.
    private static final List<String> UNSEEN =
            List.of(Draft.ALIAS, InReview.ALIAS, Approved.ALIAS, Scheduled.ALIAS, Withdrawn.ALIAS);

    private static final Pattern NUMBER = Pattern.compile("[1-9]\\d{0,2}");

    private Asked() {}

    /// `status`.
    ///
    /// @param more what may be asked for besides
    /// @return null for what is published
    public static @Nullable String status(Map<String, String> parameters, List<String> more, Faults faults) {
        var status = parameters.get("status");
        if (status == null || status.equals("published")) {
            return null;
        }
        var known = Stream.concat(more.stream(), UNSEEN.stream()).toList();
        if (!known.contains(status)) {
            faults.add("#status", "must be published, " + String.join(", ", known));
        }
        return status;
    }

    /// `section` and `tag`.
    public static Filter filter(Map<String, String> parameters, Faults faults) {
        return new Filter(section(parameters.get("section"), faults), tagKey(parameters.get("tag"), faults));
    }

    /// `mine`: whether only what the caller began is meant.
    public static boolean mine(Map<String, String> parameters, Faults faults) {
        var typed = parameters.getOrDefault("mine", "false");
        if (!typed.equals("true") && !typed.equals("false")) {
            faults.add("#mine", "must be true or false");
        }
        return typed.equals("true");
    }

    /// A whole number from 1 to `most`, below a thousand.
    public static int number(Map<String, String> parameters, String name, int usual, int most, Faults faults) {
        var typed = parameters.get(name);
        if (typed == null) {
            return usual;
        }
        var number = NUMBER.matcher(typed).matches() ? Integer.parseInt(typed) : 0;
        if (number < 1 || number > most) {
            faults.add("#" + name, "must be a whole number from 1 to " + most);
            return usual;
        }
        return number;
    }

    private static @Nullable String section(@Nullable String section, Faults faults) {
        if (section != null && !Section.isWellFormed(section)) {
            faults.add("#section", "must be 1 to 40 of a-z, 0-9 and hyphens");
        }
        return section;
    }

    private static @Nullable String tagKey(@Nullable String tag, Faults faults) {
        if (tag == null) {
            return null;
        }
        var key = tag.length() > Tag.LONGEST ? "" : Tag.of(tag).key();
        if (key.isEmpty()) {
            faults.add("#tag", "must be 1 to " + Tag.LONGEST + " characters, a letter or a digit among them");
        }
        return key;
    }
}
