package news.dateline.article.imaging;

/// A file that no picture is made of.
public final class UnfitPictureException extends Exception {

    private final PictureProblem problem;

    UnfitPictureException(PictureProblem problem, String detail) {
        super(detail);
        this.problem = problem;
    }

    UnfitPictureException(PictureProblem problem, String detail, Exception cause) {
        super(detail, cause);
        this.problem = problem;
    }

    public PictureProblem problem() {
        return problem;
    }
}
