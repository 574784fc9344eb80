package news.dateline.article.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import news.dateline.article.stories.Outcome.NotSaved;
import news.dateline.article.stories.Outcome.Overtaken;
import news.dateline.article.stories.Outcome.Saved;
import news.dateline.article.story.Author;
import news.dateline.article.story.Content;
import news.dateline.article.story.Embargo;
import news.dateline.article.story.Manuscript;
import news.dateline.article.story.Mark;
import news.dateline.article.story.Story;
import news.dateline.article.story.Writing;
import news.dateline.messaging.Ids;
import news.dateline.messaging.outbox.Aggregate;
import news.dateline.test.DatelineTest;
import news.dateline.web.Caller;
import news.dateline.web.Role;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;

/// Several writers at one text, none of whom waits for another.
@DatelineTest
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class WritersWhoRaceTest {

    private static final int STORIES = 12;
    private static final int WRITERS = 3;
    private static final int EDITS = 60;

    @Autowired
    Stories stories;

    @Autowired
    Steps steps;

    @Autowired
    Revisions revisions;

    /// 2,160 edits at random places. Whoever is overtaken is given back the text they began with and the one that is
    /// there now, and puts their word into that.
    @Test
    void never_lose_a_word_to_each_other() throws Exception {
        var seed = System.nanoTime();
        var ids = Stream.generate(Ids::next).limit(STORIES).toList();
        for (var id : ids) {
            stories.begin(id, Story.draft(new Author(UUID.randomUUID(), "Ada"), content("start"), Instant.EPOCH));
        }
        var writers = IntStream.range(0, STORIES * WRITERS)
                .<Callable<List<String>>>mapToObj(
                        number -> () -> new Writer(ids.get(number % STORIES), number, seed).write())
                .toList();
        var written = new ArrayList<List<String>>();
        try (var desks = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var done : desks.invokeAll(writers)) {
                written.add(done.get());
            }
        }

        for (var story = 0; story < STORIES; story++) {
            var end = stories.find(ids.get(story)).orElseThrow();
            assertThat(words(end.state().content()))
                    .as("seed %d", seed)
                    .hasSize(WRITERS * EDITS + 1)
                    .contains("start");
            for (var writer = story; writer < written.size(); writer += STORIES) {
                assertThat(words(end.state().content())).as("seed %d", seed).containsAll(written.get(writer));
            }
            assertThat(end.revision()).isEqualTo(WRITERS * EDITS + 1);
            everyRevisionSaysOneWordMoreThanTheOneBefore(end);
        }
    }

    private void everyRevisionSaysOneWordMoreThanTheOneBefore(Aggregate<Story> end) {
        for (var number = 2L; number <= end.revision(); number += 97) {
            var before = words(revisions.at(end, number - 1).orElseThrow().content());
            var after = new ArrayList<>(
                    words(revisions.at(end, number).orElseThrow().content()));
            assertThat(after).hasSize(before.size() + 1).containsAll(before);
        }
    }

    private final class Writer {

        private final UUID story;
        private final int number;
        private final Random random;
        private final Caller caller;

        Writer(UUID story, int number, long seed) {
            this.story = story;
            this.number = number;
            this.random = new Random(seed + number);
            this.caller = new Caller(UUID.randomUUID(), "Writer " + number, Set.of(Role.EDITOR));
        }

        /// The words it was told are saved.
        List<String> write() {
            var saved = new ArrayList<String>();
            var seen = stories.find(story).orElseThrow();
            while (saved.size() < EDITS) {
                var word = "w" + number + "x" + saved.size();
                switch (save(seen, word)) {
                    case Saved done -> {
                        saved.add(word);
                        seen = done.story();
                    }
                    case Overtaken overtaken -> {
                        assertThat(revisions
                                        .at(overtaken.current(), overtaken.seen())
                                        .orElseThrow()
                                        .content())
                                .isEqualTo(seen.state().content());
                        seen = overtaken.current();
                    }
                    case NotSaved(var refused) -> throw new AssertionError(refused.detail());
                }
            }
            return saved;
        }

        private Outcome save(Aggregate<Story> seen, String word) {
            var text = new ArrayList<>(words(seen.state().content()));
            text.add(random.nextInt(text.size() + 1), word);
            var manuscript = new Manuscript(content(String.join(" ", text)), Embargo.UNSTATED);
            var by = Mark.of(caller, Instant.EPOCH);
            return steps.take(story, caller, seen.revision(), current -> Writing.save(current.state(), manuscript, by));
        }
    }

    private static Content content(String words) {
        return new Content(
                "Race",
                null,
                null,
                null,
                "<p>" + words + "</p>",
                "world",
                List.of(),
                5,
                "en",
                List.of(),
                null,
                List.of());
    }

    private static List<String> words(Content content) {
        return Arrays.asList(content.body().replaceAll("</?p>", "").split(" "));
    }
}
