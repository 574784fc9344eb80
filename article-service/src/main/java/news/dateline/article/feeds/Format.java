package news.dateline.article.feeds;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.http.MediaType;

/// What feeds are told in.
enum Format {
    ATOM("atom", "application/atom+xml;charset=UTF-8", AtomFeed::of),
    RSS("rss", "application/rss+xml;charset=UTF-8", RssFeed::of),
    JSON("json", "application/feed+json", JsonFeed::of);

    private final String word;
    private final MediaType mediaType;
    private final Function<Feed, byte[]> writer;

    Format(String word, String mediaType, Function<Feed, byte[]> writer) {
        this.word = word;
        this.mediaType = MediaType.parseMediaType(mediaType);
        this.writer = writer;
    }

    static Optional<Format> of(String word) {
        return Arrays.stream(values())
                .filter(format -> format.word.equals(word))
                .findFirst();
    }

    /// How its addresses end.
    String word() {
        return word;
    }

    MediaType mediaType() {
        return mediaType;
    }

    byte[] write(Feed feed) {
        return writer.apply(feed);
    }
}
