package news.dateline.supervisor.fleet;

import static news.dateline.supervisor.fleet.Program.Need.DEMO_USERS;
import static news.dateline.supervisor.fleet.Program.Need.INDEX;
import static news.dateline.supervisor.fleet.Program.Need.MAIL;
import static news.dateline.supervisor.fleet.Program.Need.PUSH;
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
import news.dateline.supervisor.home.Refusal;

/// What runs.
///
/// @param all     what is kept running
/// @param samples publishes the sample stories once, after the first start
/// @param scale   how often each of them runs
public record Programs(List<Program> all, Optional<Program> samples, Scale scale) {

    static final String LOCAL = "local";
    static final String GATEWAY = "gateway";

    private static final Program PARTS_PROGRAM =
            new Program(LOCAL, "news.dateline.local.LocalApplication", PARTS, 768, Set.of());

    private static final List<Program> SYSTEM = List.of(
            PARTS_PROGRAM,
            spring("article-service", "article.Article", SERVICES, 384, STORE, INDEX),
            spring("comment-service", "comment.Comment", SERVICES, 256, STORE, MAIL),
            spring("notification-service", "notification.Notification", SERVICES, 512, STORE, MAIL, PUSH),
            spring("identity-service", "identity.Identity", SERVICES, 256, STORE, MAIL, SECRET, DEMO_USERS),
            spring("site", "site.Site", SERVICES, 256),
            spring(GATEWAY, "gateway.Gateway", EDGE, 384, STORE, SECRET));

    private static final Program TOOLS = new Program("tools", "news.dateline.tools.Dateline", SERVICES, 128, Set.of());

    /// Refuses a scale that names what cannot run several times.
    public Programs {
        for (var name : scale.counts().keySet()) {
            if (all.stream().noneMatch(program -> program.name().equals(name) && program.stage() != PARTS)) {
                throw new Refusal("'%s' is no service that could run several times.".formatted(name));
            }
        }
    }

    /// One of each.
    public Programs(List<Program> all, Optional<Program> samples) {
        this(all, samples, Scale.ONE_OF_EACH);
    }

    public static Programs system() {
        return new Programs(SYSTEM, Optional.of(TOOLS));
    }

    /// Broker, store, mail catcher and push service alone: what tests share.
    public static Programs partsAlone() {
        return new Programs(List.of(PARTS_PROGRAM), Optional.empty());
    }

    public Programs scaled(Scale other) {
        return new Programs(all, samples, other);
    }

    /// Every process, in the order in which people look for them.
    List<Instance> instances() {
        return all.stream()
                .flatMap(program -> Instance.of(program, scale.of(program)).stream())
                .toList();
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
