package news.dateline.tools.user;

import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import news.dateline.tools.Complaint;
import news.dateline.tools.running.Http;
import news.dateline.tools.running.RunningSystem;
import tools.jackson.databind.JsonNode;

/// `user list|add|roles|disable|enable|remove`: accounts and roles, in the name of the operator at the machine.
public final class UserCommand {

    static final String USAGE = "What about which user? ./dateline user list | add NAME [--name \"FULL NAME\"] "
            + "[--roles ROLE,…] [--email ADDRESS] [--machine] | roles NAME ROLE,… | disable NAME | enable NAME | remove NAME";

    private static final String ROW = "%-38s%-22s%-10s%-10s%-30s%s%n";

    private UserCommand() {}

    public static int run(RunningSystem system, List<String> words) throws IOException, InterruptedException {
        var wish = Wish.read(words);
        try (var http = new Http()) {
            fulfil(wish, Users.of(system, http));
        } catch (Http.Refused refused) {
            throw Complaint.failed(refused.detail());
        }
        return 0;
    }

    private static void fulfil(Wish wish, Users users) throws IOException, InterruptedException {
        switch (wish) {
            case Wish.All() -> list(users.all());
            case Wish.Add add -> tell(users.add(add));
            case Wish.Roles(var name, var roles) -> tell("has the roles", users.roles(users.id(name), roles));
            case Wish.Disable(var name) -> tell("is switched off", users.step(users.id(name), "disable"));
            case Wish.Enable(var name) -> tell("is switched on", users.step(users.id(name), "enable"));
            case Wish.Remove(var name) -> {
                users.remove(users.id(name));
                System.out.println(name + " is removed");
            }
        }
    }

    private static void list(List<JsonNode> users) {
        System.out.printf(ROW, "id", "user name", "kind", "status", "roles", "name");
        users.forEach(user -> System.out.printf(
                ROW,
                text(user, "id"),
                username(user),
                text(user, "kind"),
                text(user, "status"),
                roles(user),
                text(user, "name")));
    }

    private static void tell(JsonNode added) {
        var user = added.get("user");
        var secret = text(user, "kind").equals("machine") ? "client secret" : "password";
        System.out.printf("%s was added: %s%n", username(user), roles(user));
        System.out.printf("%s: %s%n(told this once)%n", secret, text(added, "secret"));
    }

    private static void tell(String what, JsonNode user) {
        System.out.printf("%s %s: %s%n", username(user), what, roles(user));
    }

    private static String roles(JsonNode user) {
        return user.get("roles").values().stream().map(JsonNode::asString).collect(Collectors.joining(", "));
    }

    /// Who registered has none.
    private static String username(JsonNode user) {
        return user.path("username").asString("–");
    }

    private static String text(JsonNode node, String field) {
        return node.path(field).asString("");
    }
}
