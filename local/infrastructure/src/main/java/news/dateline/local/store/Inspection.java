package news.dateline.local.store;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;

/// A look at a store that nobody uses: whether it opens, and whether each index says what its documents say.
public final class Inspection {

    private Inspection() {}

    /// @return a line for each index that disagrees
    /// @throws DamagedStore if the folder's files are not what was last acknowledged
    public static List<String> of(Path folder) throws IOException {
        try (var file = StoreFile.open(folder)) {
            var clock = Clock.systemUTC();
            return new DurableBackend(file, new GroupCommit(file, () -> {}, clock), clock).disagreements();
        }
    }
}
