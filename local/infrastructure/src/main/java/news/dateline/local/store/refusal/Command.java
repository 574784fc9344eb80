package news.dateline.local.store.refusal;

import de.bwaldvogel.mongo.exception.NoSuchCommandException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// A command the store understands.
///
/// @param options what it understands beside the options that every command may have
public record Command(Kind kind, Set<String> options) {

    /// What a command has to do with data.
    public enum Kind {
        NONE,
        READ,
        WRITE
    }

    /// Understood, or of no consequence on one node without passwords, replicas or sessions.
    private static final Set<String> EVERYWHERE = Set.of(
            "$db",
            "$readPreference",
            "$clusterTime",
            "lsid",
            "comment",
            "readConcern",
            "writeConcern",
            "apiVersion",
            "apiStrict",
            "apiDeprecationErrors",
            "allowDiskUse",
            "bypassDocumentValidation");

    private static final Map<String, Command> KNOWN = new HashMap<>();

    static {
        for (var name : Set.of("hello", "ismaster")) {
            know(
                    name,
                    Kind.NONE,
                    "helloOk",
                    "client",
                    "compression",
                    "topologyVersion",
                    "maxAwaitTimeMS",
                    "backpressure");
        }
        for (var name : Set.of("ping", "buildinfo", "endsessions", "whatsmyuri", "connectionstatus", "serverstatus")) {
            know(name, Kind.NONE);
        }
        know("find", Kind.READ, "filter", "sort", "projection", "skip", "limit", "batchSize", "singleBatch");
        know("aggregate", Kind.READ, "pipeline", "cursor");
        know("count", Kind.READ, "query", "skip", "limit");
        know("distinct", Kind.READ, "key", "query");
        know("getmore", Kind.READ, "collection", "batchSize");
        know("killcursors", Kind.READ, "cursors");
        know("listdatabases", Kind.READ, "nameOnly", "authorizedDatabases");
        know("listcollections", Kind.READ, "filter", "nameOnly", "authorizedCollections", "cursor");
        know("listindexes", Kind.READ, "cursor");
        know("insert", Kind.WRITE, "documents", "ordered");
        know("update", Kind.WRITE, "updates", "ordered");
        know("delete", Kind.WRITE, "deletes", "ordered");
        know("findandmodify", Kind.WRITE, "query", "update", "sort", "fields", "remove", "new", "upsert");
        know("create", Kind.WRITE);
        know("createindexes", Kind.WRITE, "indexes", "commitQuorum");
        know("dropindexes", Kind.WRITE, "index");
        know("drop", Kind.WRITE);
        know("dropdatabase", Kind.WRITE);
    }

    private static void know(String name, Kind kind, String... options) {
        KNOWN.put(name, new Command(kind, Set.of(options)));
    }

    /// @throws NoSuchCommandException as MongoDB does, code 59
    public static Command named(String name) {
        var command = KNOWN.get(name.toLowerCase(Locale.ROOT));
        if (command == null) {
            throw new NoSuchCommandException(name);
        }
        return command;
    }

    boolean understands(String option) {
        return EVERYWHERE.contains(option) || options.contains(option);
    }
}
