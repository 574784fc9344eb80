package news.dateline.site.desk;

import static news.dateline.web.Role.EDITOR;
import static news.dateline.web.Role.MODERATOR;
import static news.dateline.web.Role.OPS;
import static news.dateline.web.Role.REPORTER;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import news.dateline.web.Role;

/// What the desk's navigation leads to, in its order. Words: `desk.place.` and the name in lower case.
public enum Place {
    STORIES("/desk", REPORTER, EDITOR),
    MODERATION("/desk/moderation", MODERATOR),
    ALERTS("/desk/alerts", EDITOR),
    PEOPLE("/desk/people", OPS);

    private final String path;
    private final Set<Role> roles;

    Place(String path, Role... roles) {
        this.path = path;
        this.roles = Set.of(roles);
    }

    public String path() {
        return path;
    }

    /// The place that a page of the desk belongs to.
    ///
    /// @param page its path
    static Place of(String page) {
        return Arrays.stream(values())
                .filter(place -> page.equals(place.path) || page.startsWith(place.path + "/"))
                .max(Comparator.comparing(place -> place.path.length()))
                .orElse(STORIES);
    }

    /// Its name in the words file.
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static List<Place> openTo(Member member) {
        return Arrays.stream(values())
                .filter(place -> member.isOneOf(place.roles))
                .toList();
    }

    /// Where a member begins, who has business with one place at least.
    public static Place firstOf(Member member) {
        return openTo(member).getFirst();
    }

    public boolean isOpenTo(Member member) {
        return member.isOneOf(roles);
    }
}
