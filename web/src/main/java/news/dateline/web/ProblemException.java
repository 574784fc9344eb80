package news.dateline.web;

import java.util.List;

/// Ends a request with a problem. Meant for the edge: rules inside a service return refusals as values.
public final class ProblemException extends RuntimeException {

    private final transient ProblemType type;
    private final transient List<FieldFault> faults;

    public ProblemException(ProblemType type, String detail) {
        this(type, detail, List.of());
    }

    public ProblemException(ProblemType type, String detail, List<FieldFault> faults) {
        super(detail);
        this.type = type;
        this.faults = List.copyOf(faults);
    }

    public ProblemType type() {
        return type;
    }

    public List<FieldFault> faults() {
        return faults;
    }
}
