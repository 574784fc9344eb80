package news.dateline.local.store;

/// The store's files are not what was last acknowledged; nothing was changed in them. The message is one line that says
/// what it is and what to do.
public final class DamagedStore extends RuntimeException {

    private static final long serialVersionUID = 1L;

    DamagedStore(String why) {
        super(line(why));
    }

    /// @param cause told after the way out
    DamagedStore(String why, Throwable cause) {
        super(line(why), cause);
    }

    private static String line(String why) {
        return "the store is damaged: " + why
                + ". Bring a backup back with ./dateline restore FILE --replace, or begin anew in another DATELINE_HOME";
    }
}
