package news.dateline.site.desk.editor;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import news.dateline.site.desk.Member;
import news.dateline.web.Role;

/// What can be done with a story, in the order of a page. Words: `desk.step.` and the name in lower case.
public enum Step {
    SAVE(false, "draft", "in-review", "approved", "published"),
    SUBMIT(false, "draft"),
    APPROVE(true, "in-review"),
    PUBLISH(true, "draft", "in-review", "approved"),
    SCHEDULE(true, "draft", "in-review", "approved"),
    RETURN(false, "in-review", "approved"),
    UNSCHEDULE(true, "scheduled"),
    CORRECT(true, "published"),
    WITHDRAW(true, "published");

    private final boolean isForEditors;
    private final Set<String> statuses;

    Step(boolean isForEditors, String... statuses) {
        this.isForEditors = isForEditors;
        this.statuses = Set.of(statuses);
    }

    /// As forms and addresses name it.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Step> of(String word) {
        return Arrays.stream(values()).filter(step -> step.word().equals(word)).findFirst();
    }

    /// What this member may wish; the service has the last word.
    static List<Step> openTo(Member member, String status) {
        var isEditor = member.is(Role.EDITOR);
        return Arrays.stream(values())
                .filter(step -> step.statuses.contains(status))
                .filter(step -> isEditor || !step.isForEditors)
                .filter(step -> isEditor || step != RETURN || !status.equals("approved"))
                .toList();
    }

    /// Whether what stands in the form is meant by it, too.
    boolean savesBefore() {
        return this != UNSCHEDULE && this != WITHDRAW;
    }

    public boolean mayTellReaders() {
        return this == PUBLISH || this == SCHEDULE || this == CORRECT;
    }
}
