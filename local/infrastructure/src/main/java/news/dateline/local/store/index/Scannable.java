package news.dateline.local.store.index;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// An index as the [QueryPlanner] sees it: entries ordered by some fields.
interface Scannable {

    /// The fields in order; an entry that equals another in all of them is the same document's.
    List<String> fields();

    /// Whether values of so many leading fields belong to one document at most.
    boolean identifies(int leading);

    /// Whether a document may have several entries because of a field after so many leading ones.
    boolean multikeyAfter(int leading);

    /// Whether a document may have several entries.
    default boolean multikey() {
        return multikeyAfter(0);
    }

    /// Whether documents without the fields, the last of which is `_id`, have no entry.
    boolean leavesOutAbsent();

    /// The documents' positions between two keys, both included; keys may be shorter or longer than the fields.
    Stream<Object> positions(List<@Nullable Object> from, List<@Nullable Object> to, boolean descending);
}
