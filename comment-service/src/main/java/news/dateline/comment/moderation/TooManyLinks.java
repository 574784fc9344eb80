package news.dateline.comment.moderation;

import java.util.Optional;
import news.dateline.comment.text.Links;

/// More links than a reply needs; the first one too many is the one objected to.
record TooManyLinks(int allowed) implements TextRule {

    TooManyLinks {
        if (allowed < 0) {
            throw new IllegalArgumentException("links allowed: " + allowed);
        }
    }

    @Override
    public String id() {
        return "links";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public String reason() {
        return allowed == 0
                ? "Links are not allowed."
                : "A comment may hold at most %d link%s.".formatted(allowed, allowed == 1 ? "" : "s");
    }

    @Override
    public Optional<Range> breach(String text) {
        return Links.in(text).skip(allowed).findFirst().map(link -> new Range(link.start(), link.end()));
    }
}
