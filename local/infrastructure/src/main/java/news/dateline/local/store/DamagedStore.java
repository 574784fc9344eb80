package news.dateline.local.store;

/// The store's files are not what was last acknowledged; nothing was changed in them.
public final class DamagedStore extends RuntimeException {

    private static final long serialVersionUID = 1L;

    DamagedStore(String why) {
        super("the store is damaged: " + why);
    }

    DamagedStore(String why, Throwable cause) {
        super("the store is damaged: " + why, cause);
    }
}
