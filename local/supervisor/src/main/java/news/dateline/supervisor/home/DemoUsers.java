package news.dateline.supervisor.home;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// One person for each role, so that a newcomer can sign in. Passwords are made on the first start and kept.
///
/// @param file what the identity service reads: `<role>.username`, `<role>.name`, `<role>.password`
public record DemoUsers(Path file, List<DemoUser> users) {

    public record DemoUser(String role, String username, String name, String password) {}

    private static final List<DemoUser> CAST = List.of(
            new DemoUser("reader", "rosa", "Rosa Ferrer", ""),
            new DemoUser("reporter", "ravi", "Ravi Menon", ""),
            new DemoUser("editor", "edda", "Edda Holm", ""),
            new DemoUser("moderator", "milo", "Milo Novak", ""),
            new DemoUser("ops", "olga", "Olga Petrova", ""));

    public static DemoUsers of(Home home) {
        var file = new PropertiesFile(home.path("demo-users.properties"));
        var kept = file.read();
        var users = CAST.stream().map(user -> known(user, kept)).toList();
        var values = new LinkedHashMap<String, String>();
        for (var user : users) {
            values.put(user.role + ".username", user.username);
            values.put(user.role + ".name", user.name);
            values.put(user.role + ".password", user.password);
        }
        if (!values.equals(kept)) {
            file.write(values);
        }
        return new DemoUsers(file.path(), users);
    }

    private static DemoUser known(DemoUser user, Map<String, String> kept) {
        return new DemoUser(
                user.role,
                kept.getOrDefault(user.role + ".username", user.username),
                kept.getOrDefault(user.role + ".name", user.name),
                kept.getOrDefault(user.role + ".password", newPassword()));
    }

    private static String newPassword() {
        var parts = new ArrayList<String>();
        for (int part = 0; part < 3; part++) {
            parts.add(Words.random(4));
        }
        return String.join("-", parts);
    }
}
