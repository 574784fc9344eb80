package news.dateline.local.store;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import de.bwaldvogel.mongo.wire.message.MongoMessage;
import de.bwaldvogel.mongo.wire.message.MongoQuery;
import io.netty.channel.Channel;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import news.dateline.local.store.collection.IdleCursors;
import news.dateline.local.store.collection.StoreDatabase;
import news.dateline.local.store.refusal.Command;
import news.dateline.local.store.refusal.Refusals;
import news.dateline.local.store.wire.RefusedMessage;

/// The library's server behind three promises: a reply waits until what it tells is on disk, an index that is there is
/// used, and what would be answered wrongly is refused.
final class DurableBackend extends H2Backend {

    private final GroupCommit commits;
    private final IdleCursors idle;

    DurableBackend(StoreFile file, GroupCommit commits, Clock clock) {
        this.commits = commits;
        this.idle = new IdleCursors(clock); // the constructor above opens databases already
        super(file.store(), clock);
    }

    @Override
    protected MongoDatabase openOrCreateDatabase(String name) {
        return new StoreDatabase(name, getMvStore(), getCursorRegistry(), idle);
    }

    @Override
    public Document handleMessage(MongoMessage message) {
        if (message instanceof RefusedMessage refused) {
            throw refused.error();
        }
        return super.handleMessage(message);
    }

    @Override
    public Document handleCommand(Channel channel, String database, String command, Document query) {
        Refusals.check(command, query);
        return switch (Command.named(command).kind()) {
            case NONE -> answer(channel, database, command, query);
            case READ -> commits.read(database, () -> run(channel, database, command, query));
            case WRITE -> commits.write(database, () -> run(channel, database, command, query));
        };
    }

    private Document run(Channel channel, String database, String command, Document query) {
        idle.forget(getCursorRegistry());
        return command.equalsIgnoreCase("listDatabases") && database.equals("admin")
                ? databases()
                : super.handleCommand(channel, database, command, query);
    }

    /// The library would list each that was ever asked for.
    private Document databases() {
        var databases = listDatabaseNames().stream()
                .filter(name -> ((StoreDatabase) resolveDatabase(name)).holdsCollections())
                .sorted()
                .map(name -> new Document("name", name).append("empty", false))
                .toList();
        return new Document("databases", databases).append("ok", 1.0);
    }

    private Document answer(Channel channel, String database, String command, Document query) {
        return switch (command.toLowerCase(Locale.ROOT)) {
            case "hello", "ismaster" -> // the library knows only the older name
                super.handleCommand(channel, database, "ismaster", query)
                        .append("helloOk", true)
                        .append("isWritablePrimary", true)
                        .append("readOnly", false);
            case "endsessions" -> new Document("ok", 1.0);
            default -> super.handleCommand(channel, database, command, query);
        };
    }

    /// A line for each index that says other than its documents. Not while commands run.
    List<String> disagreements() {
        return listDatabaseNames().stream()
                .map(this::resolveDatabase)
                .map(StoreDatabase.class::cast)
                .flatMap(StoreDatabase::disagreements)
                .toList();
    }

    /// @throws MongoServerError always: queries of the protocol before OP_MSG would pass the promises by
    @Override
    public QueryResult handleQuery(MongoQuery query) {
        throw new MongoServerError(352, "UnsupportedOpQueryCommand", "use OP_MSG");
    }
}
