package news.dateline.comment.moderation;

import java.util.Optional;
import news.dateline.comment.comment.Ruling;
import news.dateline.comment.moderation.Matter.Earlier;

/// Somebody of whom readers have not seen enough yet.
///
/// @param comments how many have to be published before a writer is no longer new; 0 and nobody ever is
record NewWriter(int comments) implements Rule {

    NewWriter {
        if (comments < 0 || comments >= Judging.LOOKED_AT) {
            throw new IllegalArgumentException("comments of a new writer: " + comments);
        }
    }

    @Override
    public String id() {
        return "new-writer";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public String reason() {
        return "The first comments of a writer are read before they are shown.";
    }

    @Override
    public Optional<Ruling> judge(Matter matter) {
        var published =
                matter.writer().before().stream().filter(Earlier::published).count();
        return rulingIf(published < comments);
    }
}
