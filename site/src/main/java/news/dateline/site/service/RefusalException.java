package news.dateline.site.service;

import news.dateline.site.service.Answer.Problem;

/// A service refused what a page is made of.
public final class RefusalException extends RuntimeException {

    private final transient Problem problem;

    RefusalException(Problem problem) {
        super(problem.status() + " " + problem.code() + ": " + problem.detail());
        this.problem = problem;
    }

    public Problem problem() {
        return problem;
    }
}
