package news.dateline.tools.withdrawal;

import java.io.IOException;

/// One place where a reader could find a story.
///
/// @param name as in `GET /api/articles/{id}`
record Surface(String name, Look look) {

    @FunctionalInterface
    interface Look {

        /// Whether nothing of the story is there.
        boolean findsNothing() throws IOException, InterruptedException;
    }
}
