package news.dateline.comment.moderation;

import java.util.Optional;
import java.util.Set;
import news.dateline.comment.comment.Ruling;

/// In some sections a person reads every comment before readers do.
record PreModeration(Set<String> sections) implements Rule {

    PreModeration {
        sections = Set.copyOf(sections);
    }

    @Override
    public String id() {
        return "pre-moderation";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public String reason() {
        return "In this section every comment is read before it is shown.";
    }

    @Override
    public Optional<Ruling> judge(Matter matter) {
        var section = matter.thread().section();
        return rulingIf(section != null && sections.contains(section));
    }
}
