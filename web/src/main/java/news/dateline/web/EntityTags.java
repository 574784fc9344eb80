package news.dateline.web;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/// Strong entity tags (RFC 9110, section 8.8.3) that carry an aggregate's revision.
public final class EntityTags {

    // 18 digits always fit a long.
    private static final Pattern REVISION = Pattern.compile("\"(\\d{1,18})\"");

    private EntityTags() {}

    /// `"7"`, quotes included.
    public static String of(long revision) {
        return "\"" + revision + "\"";
    }

    /// Reads the revision a writer has seen.
    ///
    /// @throws ProblemException 428 without the header, 400 if it is anything but one tag of ours
    public static long required(@Nullable String ifMatch) {
        if (ifMatch == null || ifMatch.isBlank()) {
            throw new ProblemException(
                    WebProblem.REVISION_REQUIRED, "Send If-Match with the ETag of the revision you have read.");
        }
        var matcher = REVISION.matcher(ifMatch.strip());
        if (!matcher.matches()) {
            throw new ProblemException(
                    WebProblem.INVALID_REQUEST,
                    "If-Match is not an entity tag of this resource.",
                    List.of(FieldFault.ofParameter(
                            HttpHeaders.IF_MATCH, "must be one quoted revision, such as \"7\"")));
        }
        return Long.parseLong(matcher.group(1));
    }
}
