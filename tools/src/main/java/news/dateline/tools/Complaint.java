package news.dateline.tools;

/// What the person at the terminal is told in one line, and the exit status.
public final class Complaint extends RuntimeException {

    /// A command that was typed wrongly.
    public static final int MISUSED = 2;

    /// A system that did not do what was asked.
    public static final int FAILED = 1;

    private final int status;

    private Complaint(int status, String line) {
        super(line);
        this.status = status;
    }

    public static Complaint misused(String line) {
        return new Complaint(MISUSED, line);
    }

    public static Complaint failed(String line) {
        return new Complaint(FAILED, line);
    }

    int status() {
        return status;
    }
}
