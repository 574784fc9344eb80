package news.dateline.comment.moderation;

import java.util.Optional;
import news.dateline.comment.comment.Ruling;
import news.dateline.comment.comment.Span;
import news.dateline.comment.comment.Span.Part;

/// A rule about words, wherever readers would see them.
sealed interface TextRule extends Rule permits TooManyLinks, ListedWords, Shouting, RepeatedText {

    /// The first words the rule objects to.
    Optional<Range> breach(String text);

    @Override
    default Optional<Ruling> judge(Matter matter) {
        return ruling(Part.BODY, matter.body()).or(() -> ruling(Part.NAME, matter.name()));
    }

    private Optional<Ruling> ruling(Part part, String text) {
        return breach(text)
                .map(range -> new Span(part, range.start(), range.end(), text.substring(range.start(), range.end())))
                .map(span -> new Ruling(id(), version(), reason(), span));
    }

    /// From the first UTF-16 unit to one past the last.
    record Range(int start, int end) {}
}
