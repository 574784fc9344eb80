package news.dateline.article.form;

import java.util.ArrayList;
import java.util.List;
import news.dateline.web.FieldFault;
import news.dateline.web.ProblemException;
import news.dateline.web.WebProblem;

/// All that is wrong with a request.
public final class Faults {

    private final List<FieldFault> faults = new ArrayList<>();

    /// @param pointer a JSON pointer into the body, or `#name` of a parameter or header
    public void add(String pointer, String detail) {
        faults.add(new FieldFault(pointer, detail));
    }

    public void addAll(List<FieldFault> more) {
        faults.addAll(more);
    }

    public void refuseIfAny() {
        if (!faults.isEmpty()) {
            throw new ProblemException(
                    WebProblem.INVALID_REQUEST, "All that is wrong with it is listed.", List.copyOf(faults));
        }
    }
}
