package news.dateline.local.store;

import de.bwaldvogel.mongo.backend.h2.H2Backend;
import de.bwaldvogel.mongo.bson.Document;
import io.netty.channel.Channel;
import java.util.Locale;
import java.util.Set;
import org.h2.mvstore.MVStore;

/// The library's store, made worth a newcomer's stories: a reply waits until what it tells is on disk, what is read is
/// a copy, and what would be answered wrongly is refused.
final class DurableBackend extends H2Backend {

    private static final Set<String> READS = Set.of(
            "find",
            "count",
            "distinct",
            "getmore",
            "killcursors",
            "aggregate",
            "listcollections",
            "listindexes",
            "listdatabases",
            "ping",
            "hello",
            "ismaster",
            "buildinfo",
            "endsessions",
            "serverstatus",
            "collstats",
            "dbstats",
            "whatsmyuri",
            "getlog",
            "hostinfo",
            "getparameter",
            "connectionstatus");

    private final GroupCommit commits;

    DurableBackend(MVStore store) {
        super(store);
        this.commits = new GroupCommit(store);
    }

    @Override
    public Document handleCommand(Channel channel, String database, String command, Document query) {
        Refusals.check(command, query);
        var name = command.toLowerCase(Locale.ROOT);
        return commits.execute(!READS.contains(name), () -> answer(channel, database, name, command, query));
    }

    private Document answer(Channel channel, String database, String name, String command, Document query) {
        if (name.equals("hello")) { // the library knows only the older name
            return super.handleCommand(channel, database, "ismaster", query).append("isWritablePrimary", true);
        }
        if (name.equals("endsessions")) {
            return new Document("ok", 1.0);
        }
        return super.handleCommand(channel, database, command, query).cloneDeeply();
    }
}
