package news.dateline.tools.user;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import news.dateline.tools.Complaint;
import news.dateline.tools.running.Http;
import news.dateline.tools.running.RunningSystem;
import tools.jackson.databind.JsonNode;

/// The identity service's accounts, by its own address: the door need not be open.
///
/// @param token of the operator, good for a minute
record Users(RunningSystem system, Http http, Map<String, String> token) {

    private static final String SERVICE = "identity-service";
    private static final String PATH = "/identity/api/users";
    private static final String ID = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

    static Users of(RunningSystem system, Http http) throws IOException, InterruptedException {
        var token = http.post(system.inside(SERVICE, "/operatortoken"), Map.of(), Map.of())
                .get("token")
                .asString();
        return new Users(system, http, Map.of("Authorization", "Bearer " + token));
    }

    List<JsonNode> all() throws IOException, InterruptedException {
        var users = new ArrayList<JsonNode>();
        var query = "?limit=100";
        while (!query.isEmpty()) {
            var page = get(query);
            users.addAll(page.get("items").values());
            query = page.has("next") ? "?limit=100&cursor=" + page.get("next").asString() : "";
        }
        return users;
    }

    /// @param name what somebody signs in with, or an id
    String id(String name) throws IOException, InterruptedException {
        if (name.matches(ID)) {
            return name;
        }
        var found =
                get("?name=" + URLEncoder.encode(name, StandardCharsets.UTF_8)).get("items");
        if (found.isEmpty()) {
            throw Complaint.failed("Nobody is known as '" + name + "'. ./dateline user list shows all.");
        }
        return found.get(0).get("id").asString();
    }

    JsonNode add(Wish.Add wanted) throws IOException, InterruptedException {
        var user = new HashMap<String, Object>(Map.of(
                "username", wanted.username(),
                "name", wanted.name(),
                "roles", wanted.roles(),
                "kind", wanted.machine() ? "machine" : "person"));
        if (wanted.email() != null) {
            user.put("email", wanted.email());
        }
        return http.post(system.of(SERVICE, PATH), user, token);
    }

    JsonNode roles(String id, List<String> roles) throws IOException, InterruptedException {
        return http.put(system.of(SERVICE, PATH + "/" + id + "/roles"), Map.of("roles", roles), token);
    }

    JsonNode step(String id, String step) throws IOException, InterruptedException {
        return http.post(system.of(SERVICE, PATH + "/" + id + "/" + step), Map.of(), token);
    }

    void remove(String id) throws IOException, InterruptedException {
        http.delete(system.of(SERVICE, PATH + "/" + id), token);
    }

    private JsonNode get(String query) throws IOException, InterruptedException {
        return http.get(system.of(SERVICE, PATH + query), token);
    }
}
