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
public record Refused(ProblemType problem, String detail, List<FieldFault> faults) implements Transition, Publication {

    private Refused(ProblemType problem, String detail) {
        this(problem, detail, List.of());
    }

    public static Refused unknown() {
        return new Refused(WebProblem.NOT_FOUND, "There is no such story.");
    }

    public static Refused neverWas(String what) {
        return new Refused(WebProblem.NOT_FOUND, "There is no " + what + " of it, or it is no longer kept.");
    }

    public static Refused forbidden() {
        return new Refused(WebProblem.FORBIDDEN, "That is for an editor to do.");
    }

    public static Refused changedMeanwhile() {
        return new Refused(StoryProblem.CHANGED_MEANWHILE, "Someone saved it at the same moment: read it again.");
    }

    public static Refused keyReused() {
        return new Refused(StoryProblem.KEY_REUSED, "It came with another body before: take a new key.");
    }

    /// An address is a story's for ever, whether or not it is still found there.
    public static Refused slugTaken() {
        return new Refused(
                StoryProblem.SLUG_TAKEN,
                "Choose another slug.",
                List.of(FieldFault.ofProperty("slug", "is, or was, the address of another story")));
    }

    static Refused ownStory() {
        return new Refused(StoryProblem.OWN_STORY, "Whoever began a story neither approves nor publishes it.");
    }

    static Refused notApproved() {
        return new Refused(StoryProblem.NOT_APPROVED, "Submit it, and have another editor approve it.");
    }

    static Refused not(String wanted, Status status) {
        return new Refused(StoryProblem.WRONG_STATUS, "It is not " + wanted + " but " + status.word() + ".");
    }

    static Refused notPublished(Status status) {
        return new Refused(StoryProblem.NOT_PUBLISHED, "Readers never saw it: it is " + status.word() + ".");
    }

    static Refused alreadyPublished() {
        return new Refused(StoryProblem.ALREADY_PUBLISHED, "It has an address and readers; nothing was done.");
    }

    static Refused alreadyWithdrawn() {
        return new Refused(StoryProblem.ALREADY_WITHDRAWN, "It was taken down for good; nothing was done.");
    }

    static Refused scheduled() {
        return new Refused(StoryProblem.SCHEDULED_STORY, "It will be published as it stands: unschedule it first.");
    }

    static Refused nothingChanged() {
        return new Refused(StoryProblem.NOTHING_CHANGED, "There is no working copy, and no field says otherwise.");
    }

    static Refused embargoed() {
        return new Refused(StoryProblem.EMBARGOED, "No reader may have it before embargoUntil: schedule it.");
    }

    static Refused embargoTooLate() {
        return new Refused(StoryProblem.EMBARGO_TOO_LATE, "What is published cannot be put under embargo.");
    }

    static Refused notAhead() {
        return new Refused(
                StoryProblem.NOT_AHEAD,
                "To publish it now, publish it.",
                List.of(FieldFault.ofProperty("publishAt", "must be in the future")));
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
