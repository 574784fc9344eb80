package news.dateline.article.importing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import news.dateline.article.importing.Doubt.Kind;
import news.dateline.article.story.Dateline;
import org.jspecify.annotations.Nullable;

/// What a text file of wire copy says, as far as it can be told, and what an editor has to look at.
///
/// @param dateline taken off the text, which opens with it wherever it is read
/// @param doubts in the order of the file
record WireCopy(
        Particulars head,
        @Nullable Dateline dateline,
        @Nullable String body,
        List<Doubt> doubts) {

    /// Of a file that is all doubt, more help nobody.
    private static final int MOST_DOUBTS = 100;

    /// @param stories finds a published story by its headline
    static WireCopy read(List<Block> file, Function<String, Optional<UUID>> stories) {
        var doubts = new ArrayList<Doubt>();
        var blocks = new ArrayList<>(file);
        var head = Head.take(blocks, doubts);
        var dateline = takeDateline(blocks, doubts);
        var body = new Body(stories, doubts).of(blocks);
        doubts.sort(Comparator.comparingInt(Doubt::line));
        return new WireCopy(
                head, dateline, body, doubts.stream().limit(MOST_DOUBTS).toList());
    }

    private static @Nullable Dateline takeDateline(List<Block> blocks, List<Doubt> doubts) {
        var opening = blocks.isEmpty() ? Optional.<Opening>empty() : Opening.in(blocks.getFirst());
        if (opening.isEmpty()) {
            blocks.stream().findFirst().ifPresent(first -> doubts.add(Doubt.of(Kind.DATELINE, first)));
            return null;
        }
        var first = blocks.removeFirst();
        blocks.addFirst(new Block(first.line(), first.lines(), opening.get().rest()));
        doubts.addAll(opening.get().doubts());
        return opening.get().dateline();
    }
}
