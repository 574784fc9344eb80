package news.dateline.supervisor;

import news.dateline.supervisor.fleet.Surroundings;

/// What a person needs to know once everything is ready.
final class Welcome {

    private Welcome() {}

    static String to(Surroundings surroundings, boolean detached) {
        var text = new StringBuilder("\nDateline is ready: %s\n".formatted(surroundings.url()));
        surroundings.furtherDoors().forEach(door -> text.append("          and at: %s%n".formatted(door)));
        text.append('\n');
        text.append("  %-12s%-12s%s%n".formatted("role", "user", "password"));
        for (var user : surroundings.demoUsers().users()) {
            text.append("  %-12s%-12s%s%n".formatted(user.role(), user.username(), user.password()));
        }
        text.append("\n  Mail that is sent ends up at %s%n".formatted(surroundings.mailUrl()));
        text.append(detached ? "  ./dateline down stops it" : "  Ctrl-C stops it");
        return text.append(", ./dateline --help says what else there is.\n").toString();
    }
}
