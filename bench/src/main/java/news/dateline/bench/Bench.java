package news.dateline.bench;

import news.dateline.bench.comments.CommentsBench;
import news.dateline.bench.edge.EdgeBench;
import news.dateline.bench.search.SearchBench;
import news.dateline.bench.store.StoreBench;
import news.dateline.bench.stories.StoriesBench;

/// `./dateline bench NAME`; for `edge`, the number of readers may follow.
public final class Bench {

    private static final String READERS = "5000";

    private Bench() {}

    public static void main(String[] arguments) throws Exception {
        var name = arguments.length > 0 ? arguments[0] : "";
        switch (name) {
            case "comments" -> CommentsBench.run(System.out);
            case "edge" -> EdgeBench.run(System.out, Integer.parseInt(arguments.length > 1 ? arguments[1] : READERS));
            case "search" -> SearchBench.run(System.out);
            case "store" -> StoreBench.run(System.out);
            case "stories" -> StoriesBench.run(System.out);
            default -> {
                System.err.println("✗ There is no bench '" + name + "', but: comments, edge, search, store, stories");
                System.exit(2);
            }
        }
    }
}
