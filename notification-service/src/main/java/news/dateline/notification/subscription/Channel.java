package news.dateline.notification.subscription;

/// What kind of way a message takes.
public enum Channel {
    WEB_PUSH("web-push"),
    EMAIL("email");

    /// The one that all mail is given to. Not by its name: what was planned goes on when another one takes its place.
    public static final String MAIL_SERVER = "smtp";

    private final String word;

    Channel(String word) {
        this.word = word;
    }

    /// @param host as a [way][Way#host()] names it
    public static Channel of(String host) {
        return host.equals(MAIL_SERVER) ? EMAIL : WEB_PUSH;
    }

    /// As the API and metrics name it.
    public String word() {
        return word;
    }
}
