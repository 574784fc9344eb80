package news.dateline.site.desk.moderation;

import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/// A comment that a moderator chose, as they saw it.
///
/// @param revision one that has changed since is left as it is
record Pick(UUID comment, long revision) {

    private static final Pattern FORM = Pattern.compile("([0-9a-f-]{36})\\.([0-9]{1,18})");

    static Pick of(Moderated comment) {
        return new Pick(comment.id(), comment.revision());
    }

    /// As it stands in a form.
    static Pick of(String value) {
        var parts = FORM.matcher(value);
        if (!parts.matches()) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "not a comment and its revision");
        }
        try {
            return new Pick(UUID.fromString(parts.group(1)), Long.parseLong(parts.group(2)));
        } catch (IllegalArgumentException noId) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "not a comment's id", noId);
        }
    }

    String value() {
        return comment + "." + revision;
    }
}
