package news.dateline.gateway;

import java.util.Set;
import org.springframework.http.server.PathContainer;
import org.springframework.http.server.RequestPath;

/// Where what is read may be somebody's own. All other pages look the same to everybody.
public final class PersonalPaths {

    private static final Set<String> FIRST_SEGMENTS = Set.of("alerts", "api", "comments", "desk", "me");

    /// Where there is nothing for whoever is not signed in.
    private static final Set<String> NOT_FOR_NOBODY = Set.of("desk", "me");

    private PersonalPaths() {}

    /// @param firstSegment of a path, see [#firstSegment]
    public static boolean beginWith(String firstSegment) {
        return FIRST_SEGMENTS.contains(firstSegment);
    }

    /// @param firstSegment of a path, see [#firstSegment]
    public static boolean needAName(String firstSegment) {
        return NOT_FOR_NOBODY.contains(firstSegment);
    }

    /// Decoded, and without path parameters; empty where there is none.
    public static String firstSegment(RequestPath path) {
        return path.elements().stream()
                .filter(PathContainer.PathSegment.class::isInstance)
                .map(PathContainer.PathSegment.class::cast)
                .findFirst()
                .map(PathContainer.PathSegment::valueToMatch)
                .orElse("");
    }
}
