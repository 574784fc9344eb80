package news.dateline.site.desk;

/// Nobody is signed in, or not any more.
final class NobodyException extends RuntimeException {

    NobodyException() {
        super("nobody is signed in");
    }
}
