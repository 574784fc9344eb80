package news.dateline.bench;

import news.dateline.bench.comments.CommentsBench;
import news.dateline.bench.edge.EdgeBench;
import news.dateline.bench.push.PushBench;
import news.dateline.bench.search.SearchBench;
import news.dateline.bench.store.StoreBench;
import news.dateline.bench.stories.StoriesBench;

/// `./dateline bench NAME`; for `edge` and `push`, the number of readers may follow.
public final class Bench {

    private static final int READERS_OF_STREAMS = 5_000;
    private static final int READERS_OF_PUSHES = 20_000;

    private Bench() {}

    public static void main(String[] arguments) throws Exception {
        var name = arguments.length > 0 ? arguments[0] : "";
        switch (name) {
            case "comments" -> CommentsBench.run(System.out);
            case "edge" -> EdgeBench.run(System.out, readers(arguments, READERS_OF_STREAMS));
            case "push" -> PushBench.run(System.out, readers(arguments, READERS_OF_PUSHES));
            case "search" -> SearchBench.run(System.out);
            case "store" -> StoreBench.run(System.out);
            case "stories" -> StoriesBench.run(System.out);
            default -> {
                System.err.println(
                        "✗ There is no bench '" + name + "', but: comments, edge, push, search, store, stories");
                System.exit(2);
            }
        }
    }

    private static int readers(String[] arguments, int usual) {
        return arguments.length > 1 ? Integer.parseInt(arguments[1]) : usual;
    }
}
