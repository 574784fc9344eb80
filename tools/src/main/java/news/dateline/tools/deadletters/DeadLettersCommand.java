package news.dateline.tools.deadletters;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import news.dateline.tools.Complaint;
import news.dateline.tools.running.Http;
import news.dateline.tools.running.RunningSystem;
import tools.jackson.databind.JsonNode;

/// `dead-letters list|show ID|replay ID|replay --all`.
public final class DeadLettersCommand {

    private static final String USE = "./dateline dead-letters list | show ID | replay ID | replay --all";

    /// @param service the one whose group could not handle it
    private record Letter(String service, JsonNode content) {

        String id() {
            return content.get("id").asString();
        }
    }

    private final RunningSystem system;
    private final Http http;

    private DeadLettersCommand(RunningSystem system, Http http) {
        this.system = system;
        this.http = http;
    }

    public static int run(RunningSystem system, List<String> words) throws IOException, InterruptedException {
        try (var http = new Http()) {
            var command = new DeadLettersCommand(system, http);
            return switch (words) {
                case List<String> w when w.equals(List.of("list")) -> command.list();
                case List<String> w when w.size() == 2 && w.getFirst().equals("show") -> command.show(w.getLast());
                case List<String> w when w.size() == 2 && w.getFirst().equals("replay") -> command.replay(w.getLast());
                default -> throw Complaint.misused(USE);
            };
        }
    }

    private int list() throws IOException, InterruptedException {
        var letters = letters();
        for (var letter : letters) {
            var content = letter.content();
            System.out.printf(
                    "%s  %s  %s  %s%n    %s%n",
                    letter.id(),
                    text(content, "at"),
                    text(content, "group"),
                    text(content, "type"),
                    text(content, "reason").lines().findFirst().orElse(""));
        }
        System.out.println(letters.isEmpty() ? "No dead letters." : letters.size() + " in all. " + USE);
        return 0;
    }

    private int show(String id) throws IOException, InterruptedException {
        for (var field : one(id).content().properties()) {
            System.out.printf("%-10s %s%n", field.getKey(), field.getValue().asString());
        }
        return 0;
    }

    private int replay(String which) throws IOException, InterruptedException {
        var letters = which.equals("--all") ? letters() : List.of(one(which));
        int failed = 0;
        for (var letter : letters) {
            var outcome = http.post(system.inside(letter.service(), "/deadletters/" + letter.id()), Map.of(), Map.of());
            var handled = outcome.get("handled").asBoolean();
            System.out.println((handled ? "✓ " : "✗ ") + letter.id() + (handled ? "" : ": " + text(outcome, "reason")));
            failed += handled ? 0 : 1;
        }
        System.out.println(letters.size() - failed + " replayed, " + failed + " failed again.");
        return failed == 0 ? 0 : Complaint.FAILED;
    }

    private Letter one(String id) throws IOException, InterruptedException {
        return letters().stream()
                .filter(letter -> letter.id().equals(id))
                .findFirst()
                .orElseThrow(() -> Complaint.failed("There is no dead letter " + id + "."));
    }

    private List<Letter> letters() throws IOException, InterruptedException {
        var letters = new ArrayList<Letter>();
        for (var service : RunningSystem.EVENT_SERVICES) {
            for (var content : http.get(system.inside(service, "/deadletters"))) {
                letters.add(new Letter(service, content));
            }
        }
        return letters;
    }

    private static String text(JsonNode node, String field) {
        return node.path(field).asString("?");
    }
}
