package news.dateline.comment.moderation;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import news.dateline.comment.comment.Ruling;
import news.dateline.comment.comment.Span;
import news.dateline.comment.comment.Span.Part;
import news.dateline.comment.text.Word;

/// The same words of the same writer once more, here or under another story. Punctuation, case and disguises make no
/// difference; what is short ("I agree.") may be said again.
///
/// @param within how long words are remembered
/// @param shortest how many characters make it more than a saying
record RepeatedPost(Duration within, int shortest) implements Rule {

    @Override
    public String id() {
        return "repeated-post";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public String reason() {
        return "You wrote the same elsewhere.";
    }

    @Override
    public Optional<Ruling> judge(Matter matter) {
        var body = matter.body();
        var words = words(body);
        var since = matter.writer().at().minus(within);
        var repeats = body.length() >= shortest
                && matter.writer().before().stream()
                        .anyMatch(earlier -> earlier.at().isAfter(since)
                                && words(earlier.body()).equals(words));
        return repeats
                ? Optional.of(new Ruling(id(), version(), reason(), new Span(Part.BODY, 0, body.length(), body)))
                : Optional.empty();
    }

    private static List<String> words(String text) {
        return Word.of(text).stream().map(Word::folded).toList();
    }
}
