package news.dateline.supervisor.home;

/// Something a person can put right. The message is one line that says what and how; it is shown without a stack
/// trace.
public final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public Refusal(String message) {
        super(message);
    }

    public Refusal(String message, Throwable cause) {
        super(message, cause);
    }
}
