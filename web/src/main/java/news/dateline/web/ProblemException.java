package news.dateline.web;

import java.util.List;
import java.util.Map;

/// Ends a request with a problem. Meant for the edge: rules inside a service return refusals as values.
public final class ProblemException extends RuntimeException {

    private final transient ProblemType type;
    private final transient List<FieldFault> faults;
    private final transient Map<String, Object> more;

    public ProblemException(ProblemType type, String detail) {
        this(type, detail, List.of());
    }

    public ProblemException(ProblemType type, String detail, List<FieldFault> faults) {
        this(type, detail, faults, Map.of());
    }

    /// @param more members of the problem besides those that every problem has (RFC 9457, section 3.2)
    public ProblemException(ProblemType type, String detail, Map<String, Object> more) {
        this(type, detail, List.of(), more);
    }

    private ProblemException(ProblemType type, String detail, List<FieldFault> faults, Map<String, Object> more) {
        super(detail);
        this.type = type;
        this.faults = List.copyOf(faults);
        this.more = Map.copyOf(more);
    }

    public ProblemType type() {
        return type;
    }

    public List<FieldFault> faults() {
        return faults;
    }

    public Map<String, Object> more() {
        return more;
    }
}
