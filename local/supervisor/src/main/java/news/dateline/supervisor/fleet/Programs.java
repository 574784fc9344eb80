package news.dateline.supervisor.fleet;

import static news.dateline.supervisor.fleet.Program.Need.DEMO_USERS;
import static news.dateline.supervisor.fleet.Program.Need.MAIL;
import static news.dateline.supervisor.fleet.Program.Need.SECRET;
import static news.dateline.supervisor.fleet.Program.Need.STORE;
import static news.dateline.supervisor.fleet.Program.Stage.EDGE;
import static news.dateline.supervisor.fleet.Program.Stage.PARTS;
import static news.dateline.supervisor.fleet.Program.Stage.SERVICES;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import news.dateline.supervisor.fleet.Program.Need;
import news.dateline.supervisor.fleet.Program.Stage;

/// What runs.
///
/// @param all     the processes that are kept running
/// @param samples publishes the sample stories once, after the first start
public record Programs(List<Program> all, Optional<Program> samples) {

    static final String LOCAL = "local";
    static final String GATEWAY = "gateway";

    private static final Program PARTS_PROGRAM =
            new Program(LOCAL, "news.dateline.local.LocalApplication", PARTS, 768, Set.of());

    private static final List<Program> SYSTEM = List.of(
            PARTS_PROGRAM,
            spring("article-service", "article.Article", SERVICES, 256, STORE),
            spring("comment-service", "comment.Comment", SERVICES, 256, STORE, MAIL),
            spring("notification-service", "notification.Notification", SERVICES, 512, STORE, MAIL),
            spring("identity-service", "identity.Identity", SERVICES, 256, STORE, MAIL, SECRET, DEMO_USERS),
            spring("site", "site.Site", SERVICES, 256),
            spring(GATEWAY, "gateway.Gateway", EDGE, 384, STORE, SECRET));

    private static final Program TOOLS = new Program("tools", "news.dateline.tools.Dateline", SERVICES, 128, Set.of());

    public static Programs system() {
        return new Programs(SYSTEM, Optional.of(TOOLS));
    }

    /// Broker, store and mail catcher alone: what tests share.
    public static Programs partsAlone() {
        return new Programs(List.of(PARTS_PROGRAM), Optional.empty());
    }

    /// What the others need before they are of use.
    Program parts() {
        return all.stream()
                .filter(program -> program.stage() == PARTS)
                .findFirst()
                .orElseThrow();
    }

    /// Whether people can open it.
    public boolean hasDoor() {
        return all.stream().anyMatch(program -> program.name().equals(GATEWAY));
    }

    private static Program spring(String name, String application, Stage stage, int heap, Need... needs) {
        return new Program(name, "news.dateline.%sApplication".formatted(application), stage, heap, Set.of(needs));
    }
}
