package news.dateline.article.story;

import java.util.List;
import news.dateline.web.FieldFault;
import news.dateline.web.ProblemException;
import news.dateline.web.ProblemType;
import news.dateline.web.WebProblem;

/// A wish that is not carried out, and why.
///
/// @param detail for whoever asked
/// @param faults what would have to be otherwise, where that can be said
public record Refused(ProblemType problem, String detail, List<FieldFault> faults)
        implements Revision, Publication, Outcome {

    private Refused(ProblemType problem, String detail) {
        this(problem, detail, List.of());
    }

    public static Refused unknown() {
        return new Refused(WebProblem.NOT_FOUND, "There is no such story.");
    }

    public static Refused stale() {
        return new Refused(WebProblem.STALE_REVISION, "The story has a newer revision: read it again.");
    }

    public static Refused changedMeanwhile() {
        return new Refused(StoryProblem.CHANGED_MEANWHILE, "Someone saved it at the same moment: read it again.");
    }

    public static Refused keyReused() {
        return new Refused(StoryProblem.KEY_REUSED, "It came with another body before: take a new key.");
    }

    static Refused alreadyPublished() {
        return new Refused(StoryProblem.ALREADY_PUBLISHED, "It has an address and readers; nothing was done.");
    }

    static Refused publishedStory() {
        return new Refused(StoryProblem.PUBLISHED_STORY, "Readers have seen it; corrections come later.");
    }

    static Refused incomplete(List<String> missing) {
        return new Refused(
                StoryProblem.INCOMPLETE_STORY,
                "It cannot be published without " + String.join(", ", missing) + ".",
                missing.stream()
                        .map(field -> FieldFault.ofProperty(field, "is needed before publication"))
                        .toList());
    }

    public ProblemException asProblem() {
        return new ProblemException(problem, detail, faults);
    }
}
