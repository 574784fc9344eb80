package news.dateline.tools.token;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import news.dateline.tools.Complaint;
import news.dateline.tools.running.Http;
import news.dateline.tools.running.RunningSystem;

/// `token ROLE`: prints a bearer token of the demo user who has the role.
public final class TokenCommand {

    private static final List<String> ROLES = List.of("reader", "reporter", "editor", "moderator", "ops");

    private TokenCommand() {}

    public static int run(RunningSystem system, List<String> words) throws IOException, InterruptedException {
        if (words.size() != 1 || !ROLES.contains(words.getFirst())) {
            throw Complaint.misused("A token of whom? ./dateline token " + String.join("|", ROLES));
        }
        try (var http = new Http()) {
            System.out.println(of(system, http, words.getFirst()));
        }
        return 0;
    }

    public static String of(RunningSystem system, Http http, String role) throws IOException, InterruptedException {
        var answer = http.post(system.inside("identity-service", "/demotokens/" + role), Map.of(), Map.of());
        return answer.get("token").asString();
    }
}
