package news.dateline.web;

import java.util.List;
import java.util.Map;

/// Ends a request with a problem. Meant for the edge: rules inside a service return refusals as values.
public final class ProblemException extends RuntimeException {

    private final transient ProblemType type;
    private final transient List<FieldFault> faults;
    private final transient Map<String, Object> more;
    private final transient Map<String, String> headers;

    public ProblemException(ProblemType type, String detail) {
        this(type, detail, List.of());
    }

    public ProblemException(ProblemType type, String detail, List<FieldFault> faults) {
        this(type, detail, faults, Map.of(), Map.of());
    }

    /// @param more members of the problem besides those that every problem has (RFC 9457, section 3.2)
    public ProblemException(ProblemType type, String detail, Map<String, Object> more) {
        this(type, detail, more, Map.of());
    }

    /// @param headers of the answer, besides those that every problem has
    public ProblemException(ProblemType type, String detail, Map<String, Object> more, Map<String, String> headers) {
        this(type, detail, List.of(), more, headers);
    }

    private ProblemException(
            ProblemType type,
            String detail,
            List<FieldFault> faults,
            Map<String, Object> more,
            Map<String, String> headers) {
        super(detail);
        this.type = type;
        this.faults = List.copyOf(faults);
        this.more = Map.copyOf(more);
        this.headers = Map.copyOf(headers);
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

    public Map<String, String> headers() {
        return headers;
    }
}
