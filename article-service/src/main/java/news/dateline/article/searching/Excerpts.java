package news.dateline.article.searching;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import news.dateline.article.story.Content;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.uhighlight.LengthGoalBreakIterator;
import org.apache.lucene.search.uhighlight.Passage;
import org.apache.lucene.search.uhighlight.PassageFormatter;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter;
import org.apache.lucene.search.uhighlight.WholeBreakIterator;
import org.jspecify.annotations.Nullable;

/// Shows where in a story stands what was looked for. What comes out is pieces of text: whoever shows them marks them
/// in its own way, and nothing a story says is ever markup.
final class Excerpts {

    /// Of a text, so much is looked through; the words of a longer one may stand beyond, and its beginning is shown.
    private static final int LOOKED_THROUGH = 20_000;

    private static final int USUAL_LENGTH = 200;
    private static final int LONGEST = 400;
    private static final float IN_THE_MIDDLE = 0.5f;

    private Excerpts() {}

    /// @param roughly whether it was guessed what is looked for
    static List<PieceView> headline(Content content, Query question, boolean roughly) {
        var whole = highlighter(content, roughly).withBreakIterator(WholeBreakIterator::new);
        return pieces(whole, question, Objects.requireNonNullElse(content.headline(), ""));
    }

    /// @param roughly whether it was guessed what is looked for
    static List<PieceView> excerpt(Content content, Query question, boolean roughly) {
        var standfirst = content.standfirst();
        var body = Entry.prose(content.body());
        var text = standfirst == null ? body : (standfirst + " " + body).strip();
        var around = highlighter(content, roughly)
                .withBreakIterator(() -> LengthGoalBreakIterator.createClosestToLength(
                        BreakIterator.getWordInstance(Locale.ROOT), USUAL_LENGTH, IN_THE_MIDDLE));
        return pieces(around, question, text);
    }

    private static UnifiedHighlighter.Builder highlighter(Content content, boolean roughly) {
        var language = content.language();
        var wording = roughly ? Wording.ofStoryInAllForms(language) : Wording.ofStoryIn(language);
        return UnifiedHighlighter.builderWithoutSearcher(wording)
                .withFieldMatcher(_ -> true)
                .withMaxLength(LOOKED_THROUGH)
                .withMaxNoHighlightPassages(1)
                .withFormatter(new Pieces());
    }

    private static List<PieceView> pieces(UnifiedHighlighter.Builder highlighter, Query question, String text) {
        try {
            @Nullable Object pieces = highlighter.build().highlightWithoutSearcher(Part.WHOLE, question, text, 1);
            return pieces instanceof Cut(var all) ? all : List.of();
        } catch (IOException neverInMemory) {
            throw new UncheckedIOException(neverInMemory);
        }
    }

    private record Cut(List<PieceView> pieces) {}

    private static final class Pieces extends PassageFormatter {

        @Override
        public Cut format(Passage[] passages, String text) {
            var pieces = new ArrayList<PieceView>();
            for (var passage : passages) {
                cut(passage, text, pieces);
            }
            return new Cut(List.copyOf(pieces));
        }

        /// Matches come in order, and may lie over each other. What is left out before and after is marked.
        private static void cut(Passage passage, String text, List<PieceView> pieces) {
            var at = withoutSpace(text, passage.getStartOffset(), passage.getEndOffset());
            var end = Math.min(passage.getEndOffset(), at + LONGEST);
            if (!text.substring(0, at).isBlank()) {
                pieces.add(new PieceView("… ", false));
            }
            for (var match = 0; match < passage.getNumMatches(); match++) {
                var from = Math.clamp(passage.getMatchStarts()[match], at, end);
                var to = Math.clamp(passage.getMatchEnds()[match], from, end);
                add(text, at, from, false, pieces);
                add(text, from, to, true, pieces);
                at = to;
            }
            add(text, at, end, false, pieces);
            if (!text.substring(end).isBlank()) {
                pieces.add(new PieceView(" …", false));
            }
        }

        private static int withoutSpace(String text, int from, int end) {
            var at = from;
            while (at < end && Character.isWhitespace(text.charAt(at))) {
                at++;
            }
            return at;
        }

        private static void add(String text, int from, int to, boolean match, List<PieceView> pieces) {
            if (from < to) {
                pieces.add(new PieceView(text.substring(from, to), match));
            }
        }
    }
}
