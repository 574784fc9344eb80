package news.dateline.identity.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import news.dateline.identity.account.NewAccount;
import news.dateline.identity.account.Username;
import news.dateline.web.Role;

/// One account for each role.
record DemoUsers(Map<Role, NewAccount> byRole) {

    /// Fails with the file and the entry at fault.
    static DemoUsers read(Path file) {
        var entries = new Properties();
        try (var reader = Files.newBufferedReader(file)) {
            entries.load(reader);
        } catch (IOException e) {
            throw new IllegalArgumentException("The file of demo users cannot be read: " + file, e);
        }
        var users = new EnumMap<Role, NewAccount>(Role.class);
        for (var role : Role.values()) {
            users.put(role, user(role, entries, file));
        }
        return new DemoUsers(users);
    }

    private static NewAccount user(Role role, Properties entries, Path file) {
        return new NewAccount(
                Username.typed(entry(role, "username", entries, file)),
                entry(role, "name", entries, file),
                entry(role, "password", entries, file),
                Set.of(role));
    }

    private static String entry(Role role, String part, Properties entries, Path file) {
        var key = role.claim() + "." + part;
        return Optional.ofNullable(entries.getProperty(key))
                .filter(value -> !value.isBlank())
                .orElseThrow(() -> new IllegalArgumentException(key + " is missing in " + file));
    }

    Optional<NewAccount> of(String role) {
        return Role.ofClaim(role).map(byRole::get);
    }
}
