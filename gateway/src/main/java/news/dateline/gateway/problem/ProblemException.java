package news.dateline.gateway.problem;

import org.jspecify.annotations.Nullable;

/// Ends a request with a problem.
public final class ProblemException extends RuntimeException {

    private final GatewayProblem problem;

    /// @param detail goes to the client
    public ProblemException(GatewayProblem problem, String detail) {
        this(problem, detail, null);
    }

    /// @param cause goes to the log only
    public ProblemException(GatewayProblem problem, String detail, @Nullable Throwable cause) {
        super(detail, cause);
        this.problem = problem;
    }

    public GatewayProblem problem() {
        return problem;
    }
}
