package news.dateline.comment.moderation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.core.io.Resource;

/// What a house decides for itself.
///
/// @param links how many a comment may hold
/// @param words list of what is not printed: one word or phrase a line, UTF-8
@ConfigurationProperties("dateline.moderation")
record ModerationSettings(
        @DefaultValue("2") int links,
        @DefaultValue("classpath:moderation/words.txt") Resource words) {

    Rules rules() {
        return Rules.of(
                new ClosedThread(),
                new TooManyLinks(links),
                listedWords(),
                new Shouting(20, 75),
                new RepeatedText(15, 5, 3));
    }

    private ListedWords listedWords() {
        try {
            return ListedWords.of(
                    words.getContentAsString(StandardCharsets.UTF_8).lines().toList());
        } catch (IOException unreadable) {
            throw new UncheckedIOException("dateline.moderation.words: cannot read " + words, unreadable);
        }
    }
}
