package news.dateline.web;

import java.net.URI;
import java.util.List;
import org.springframework.http.ProblemDetail;

/// Builds the bodies of refusals.
public final class Problems {

    private Problems() {}

    /// A problem whose `type` is `urn:dateline:problem:<code>`.
    public static ProblemDetail of(ProblemType type, String detail) {
        var problem = ProblemDetail.forStatusAndDetail(type.status(), detail);
        problem.setType(URI.create("urn:dateline:problem:" + type.code()));
        problem.setTitle(type.title());
        return problem;
    }

    /// The same, with every field at fault under `errors`.
    public static ProblemDetail of(ProblemType type, String detail, List<FieldFault> faults) {
        var problem = of(type, detail);
        if (!faults.isEmpty()) {
            problem.setProperty("errors", faults);
        }
        return problem;
    }
}
