package news.dateline.supervisor.fleet;

import static news.dateline.supervisor.fleet.Program.Compiler.FULL;
import static news.dateline.supervisor.fleet.Program.Compiler.QUICK;
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

/// What runs.
///
/// @param all     the processes that are kept running
/// @param samples publishes the sample stories once, after the first start
public record Programs(List<Program> all, Optional<Program> samples) {

    static final String LOCAL = "local";
    static final String GATEWAY = "gateway";

    private static final Program PARTS_PROGRAM =
            new Program(LOCAL, "news.dateline.local.LocalApplication", PARTS, 768, QUICK, Set.of());

    private static final List<Program> SYSTEM = List.of(
            PARTS_PROGRAM,
            service("article-service", "article.ArticleApplication", 256, QUICK, STORE),
            service("comment-service", "comment.CommentApplication", 256, QUICK, STORE, MAIL),
            service("notification-service", "notification.NotificationApplication", 512, FULL, STORE, MAIL),
            service("identity-service", "identity.IdentityApplication", 256, QUICK, STORE, MAIL, SECRET, DEMO_USERS),
            service("site", "site.SiteApplication", 256, QUICK),
            new Program(GATEWAY, "news.dateline.gateway.GatewayApplication", EDGE, 384, FULL, Set.of(STORE, SECRET)));

    public static Programs system() {
        return new Programs(SYSTEM, Optional.of(service("tools", "tools.Dateline", 128, QUICK)));
    }

    /// Broker, store and mail catcher alone: what tests share.
    public static Programs parts() {
        return new Programs(List.of(PARTS_PROGRAM), Optional.empty());
    }

    /// Whether people can open it.
    public boolean hasDoor() {
        return all.stream().anyMatch(program -> program.name().equals(GATEWAY));
    }

    private static Program service(
            String name, String mainClass, int heap, Program.Compiler compiler, Program.Need... needs) {
        return new Program(name, "news.dateline." + mainClass, SERVICES, heap, compiler, Set.of(needs));
    }
}
