package news.dateline.site.desk.people;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// An account as those in charge see it.
///
/// @param username absent for who registered
/// @param kind `person` or `machine`
/// @param status `active`, `disabled` or `leaving`
public record Person(
        String id, @Nullable String username, String name, String kind, String status, List<String> roles) {

    public boolean isDisabled() {
        return status.equals("disabled");
    }
}
