package news.dateline.web;

/// One thing that is wrong with a request.
///
/// @param pointer JSON pointer into the body (`/headline`, RFC 6901), or `#name` of a query parameter or header
/// @param detail what is wrong with it, for people
public record FieldFault(String pointer, String detail) {

    /// Points into the body by a Java property path such as `guest.email` or `tags[2]`.
    public static FieldFault ofProperty(String path, String detail) {
        return new FieldFault("/" + path.replace("[", ".").replace("]", "").replace('.', '/'), detail);
    }

    /// Points at a query parameter, a path variable or a header.
    public static FieldFault ofParameter(String name, String detail) {
        return new FieldFault("#" + name, detail);
    }
}
