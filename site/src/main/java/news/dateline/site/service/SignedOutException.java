package news.dateline.site.service;

/// The token of whoever asks opens nothing any more, or they have none.
public final class SignedOutException extends RuntimeException {

    SignedOutException(Throwable cause) {
        super("nobody is signed in", cause);
    }
}
