package news.dateline.notification.letter;

import java.util.ArrayList;
import java.util.List;
import news.dateline.notification.subscription.Wants;

/// Wishes as people read them.
public final class Words {

    private Words() {}

    /// One line each.
    public static List<String> of(Wants wants) {
        var lines = new ArrayList<String>();
        if (wants.all()) {
            lines.add("all breaking news");
        }
        wants.sections().forEach(section -> lines.add("alerts in the section " + section));
        wants.tags().forEach(tag -> lines.add("alerts about " + tag));
        if (!wants.stories().isEmpty()) {
            var many = wants.stories().size();
            lines.add(many == 1 ? "all that is new in one story" : "all that is new in %d stories".formatted(many));
        }
        return lines;
    }
}
