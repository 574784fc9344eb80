package news.dateline.comment.moderation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;

/// What a house decides for itself.
///
/// @param links how many a comment may hold
/// @param words list of what is not printed whatever the language: one word or phrase a line, UTF-8
/// @param wordsIn the same for stories of one language, by its code (`de`); without any, the lists that come along
/// @param newWriter how many comments of a writer have to be published before the next ones are shown at once
/// @param preModerated sections in which a person reads every comment first
/// @param holding rules that leave it to a person what to do; the others reject
/// @param pace how many comments of one writer, and from one network, are let pass in a while
@ConfigurationProperties("dateline.moderation")
record ModerationSettings(
        @DefaultValue("2") int links,
        @DefaultValue("classpath:moderation/words.txt") Resource words,
        @DefaultValue Map<String, Resource> wordsIn,
        @DefaultValue("0") int newWriter,
        @DefaultValue Set<String> preModerated,

        @DefaultValue({"rate", "repeated-post", "new-writer", "pre-moderation"})
        Set<String> holding,

        @DefaultValue PaceSettings pace) {

    private static final List<String> LANGUAGES_THAT_COME_ALONG = List.of("de", "es", "fr", "it");

    /// @param within how far back comments are counted
    /// @param writer how many of one writer
    /// @param network how many from one network; several people may share it
    record PaceSettings(
            @DefaultValue("10m") Duration within,
            @DefaultValue("10") int writer,
            @DefaultValue("40") int network) {}

    Rules rules() {
        return new Rules(
                List.of(
                        new ClosedThread(),
                        new BannedWriter(),
                        new TooManyLinks(links),
                        wordLists(),
                        new Shouting(20, 75),
                        new RepeatedText(15, 5, 3),
                        new Pace(pace.within(), pace.writer(), pace.network()),
                        new RepeatedPost(Duration.ofDays(1), 40),
                        new NewWriter(newWriter),
                        new PreModeration(preModerated)),
                holding);
    }

    private WordLists wordLists() {
        var lists = new TreeMap<String, ListedWords>();
        if (wordsIn.isEmpty()) {
            LANGUAGES_THAT_COME_ALONG.forEach(language ->
                    lists.put(language, listed(new ClassPathResource("moderation/words.%s.txt".formatted(language)))));
        }
        wordsIn.forEach((language, list) -> lists.put(language, listed(list)));
        return WordLists.of(listed(words), lists);
    }

    private static ListedWords listed(Resource list) {
        try {
            return ListedWords.of(
                    list.getContentAsString(StandardCharsets.UTF_8).lines().toList());
        } catch (IOException unreadable) {
            throw new UncheckedIOException("dateline.moderation: cannot read the words in " + list, unreadable);
        }
    }
}
