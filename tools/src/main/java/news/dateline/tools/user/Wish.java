package news.dateline.tools.user;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import news.dateline.tools.Complaint;
import org.jspecify.annotations.Nullable;

/// What was typed after `user`.
sealed interface Wish {

    record All() implements Wish {}

    /// @param name the full name
    /// @param email null: nothing is ever mailed
    record Add(
            String username,
            String name,
            List<String> roles,
            @Nullable String email,
            boolean machine) implements Wish {}

    record Roles(String name, List<String> roles) implements Wish {}

    record Disable(String name) implements Wish {}

    record Enable(String name) implements Wish {}

    record Remove(String name) implements Wish {}

    static Wish read(List<String> words) {
        return switch (words.isEmpty() ? "" : words.getFirst()) {
            case "list" -> of(words, 1, new All());
            case "add" -> add(words);
            case "roles" -> of(words, 3, new Roles(word(words, 1), split(word(words, 2))));
            case "disable" -> of(words, 2, new Disable(word(words, 1)));
            case "enable" -> of(words, 2, new Enable(word(words, 1)));
            case "remove" -> of(words, 2, new Remove(word(words, 1)));
            default -> throw misused();
        };
    }

    private static Wish of(List<String> words, int length, Wish wish) {
        if (words.size() != length) {
            throw misused();
        }
        return wish;
    }

    private static Wish add(List<String> words) {
        var rest = new ArrayList<>(words.subList(1, words.size()));
        var machine = rest.remove("--machine");
        var name = option(rest, "--name");
        var roles = option(rest, "--roles");
        var email = option(rest, "--email");
        if (rest.size() != 1 || rest.getFirst().startsWith("-")) {
            throw misused();
        }
        var username = rest.getFirst();
        return new Add(
                username, name == null ? username : name, roles == null ? List.of() : split(roles), email, machine);
    }

    private static @Nullable String option(List<String> words, String option) {
        var at = words.indexOf(option);
        if (at < 0) {
            return null;
        }
        words.remove(at);
        if (at == words.size()) {
            throw misused();
        }
        return words.remove(at);
    }

    private static List<String> split(String roles) {
        return Arrays.stream(roles.split(",")).map(String::strip).toList();
    }

    private static String word(List<String> words, int at) {
        if (at >= words.size() || words.get(at).isBlank() || words.get(at).startsWith("-")) {
            throw misused();
        }
        return words.get(at);
    }

    private static Complaint misused() {
        return Complaint.misused(UserCommand.USAGE);
    }
}
