package news.dateline.site.desk.people;

import java.util.List;
import java.util.Map;
import news.dateline.site.desk.DeskFrame;
import org.jspecify.annotations.Nullable;

/// Everybody who has an account, and a form for one more.
///
/// @param name that is looked for; empty for everybody
/// @param next where the list goes on
/// @param added who has just got an account
/// @param secret theirs, which is told this once
/// @param typed into the form for one more
/// @param faults by field
public record PeoplePage(
        DeskFrame frame,
        String name,
        List<Person> people,
        @Nullable String next,
        @Nullable Person added,
        @Nullable String secret,
        Typed typed,
        Map<String, List<String>> faults,
        @Nullable String notice,
        @Nullable String problem) {

    public static final List<String> ROLES = List.of("reporter", "editor", "moderator", "ops");

    /// What stands in the form for one more.
    public record Typed(String username, String displayName, String email, String kind, List<String> roles) {

        static final Typed NOTHING = new Typed("", "", "", "person", List.of());

        public Typed {
            username = username == null ? "" : username.strip();
            displayName = displayName == null ? "" : displayName.strip();
            email = email == null ? "" : email.strip();
            kind = kind == null ? "person" : kind;
            roles = roles == null ? List.of() : List.copyOf(roles);
        }
    }

    public List<String> faultsOf(String name) {
        return faults.getOrDefault(name, List.of());
    }
}
