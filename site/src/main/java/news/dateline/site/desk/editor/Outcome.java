package news.dateline.site.desk.editor;

import news.dateline.site.desk.stories.Copies.Opened;
import news.dateline.site.desk.stories.Copies.Revision;
import news.dateline.site.desk.stories.Text;
import news.dateline.site.service.Answer.Problem;
import org.jspecify.annotations.Nullable;

/// What became of a wish.
sealed interface Outcome {

    /// @param entityTag of the story as it is now
    /// @param text as it was saved
    record Done(Step step, String entityTag, Text text) implements Outcome {}

    /// Nothing was done, or the text was saved and the step refused.
    ///
    /// @param current as it is now
    /// @param entityTag to go on from: after the save, where there was one
    record Refused(Step step, Problem problem, Opened current, String entityTag) implements Outcome {}

    /// Somebody else saved another text meanwhile; nothing was done.
    ///
    /// @param theirs what is there now
    /// @param base what the member began with, if that is still known
    record Clash(
            Step step,
            Opened theirs,
            Revision saved,
            @Nullable Typed base) implements Outcome {}
}
