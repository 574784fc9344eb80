package news.dateline.identity.start;

/// Something that must be in the store before anyone can sign in. Safe to repeat.
@FunctionalInterface
public interface Preparing {

    void prepare();
}
