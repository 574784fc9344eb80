package news.dateline.article.reading;

import java.util.UUID;
import news.dateline.article.story.Author;
import news.dateline.article.story.Mark;

/// Somebody of the newsroom.
public record PersonView(UUID id, String name) {

    static PersonView of(Author author) {
        return new PersonView(author.userId(), author.name());
    }

    public static PersonView of(Mark mark) {
        return new PersonView(mark.userId(), mark.name());
    }
}
