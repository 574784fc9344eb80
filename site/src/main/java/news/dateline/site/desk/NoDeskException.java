package news.dateline.site.desk;

/// Somebody asks for a desk that is not theirs.
final class NoDeskException extends RuntimeException {

    private final transient Member member;

    NoDeskException(Member member) {
        super(member + " has no desk there");
        this.member = member;
    }

    Member member() {
        return member;
    }
}
