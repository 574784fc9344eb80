package news.dateline.article.story;

/// What a writer hands in: what the story is to say, and from when.
public record Manuscript(Content content, Embargo embargo) {

    Manuscript after(Content before) {
        return new Manuscript(content.after(before), embargo);
    }
}
