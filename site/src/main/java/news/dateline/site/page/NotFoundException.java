package news.dateline.site.page;

/// There is no page at this address; readers get one that helps.
public final class NotFoundException extends RuntimeException {

    public NotFoundException(String what) {
        super(what);
    }
}
