package news.dateline.bench;

import news.dateline.bench.comments.CommentsBench;
import news.dateline.bench.store.StoreBench;
import news.dateline.bench.stories.StoriesBench;

/// `./dateline bench NAME`.
public final class Bench {

    private Bench() {}

    public static void main(String[] arguments) throws Exception {
        var name = arguments.length == 1 ? arguments[0] : "";
        switch (name) {
            case "comments" -> CommentsBench.run(System.out);
            case "store" -> StoreBench.run(System.out);
            case "stories" -> StoriesBench.run(System.out);
            default -> {
                System.err.println("✗ There is no bench '" + name + "', but: comments, store, stories");
                System.exit(2);
            }
        }
    }
}
