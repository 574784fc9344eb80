package news.dateline.local.store;

import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Makes many commands durable with one flush: the first that waits leads and flushes for all that came before it.
///
/// Commands run one at a time; the flush to disk runs beside them. Thread-safe.
final class GroupCommit {

    private static final Logger LOG = LoggerFactory.getLogger(GroupCommit.class);

    private final StoreFile file;
    private final Housekeeping housekeeping;
    private final Runnable onFault;
    private final Lock commands = new ReentrantLock();
    private final Lock flushing = new ReentrantLock();
    private final Map<String, Long> lastWrites = new HashMap<>(); // by database; guarded by commands
    private long written; // guarded by commands
    private volatile long durable;
    private final LongAdder flushes = new LongAdder();

    /// @param clock tells when space is to be given back
    GroupCommit(StoreFile file, Runnable onFault, InstantSource clock) {
        this.file = file;
        this.housekeeping = new Housekeeping(file.store(), clock);
        this.onFault = onFault;
    }

    /// Runs a command that may write, and returns once what it wrote is on disk; an error is told no sooner.
    <T> T write(String database, Supplier<T> command) {
        return durably(
                () -> {
                    lastWrites.put(database, ++written);
                    return command.get();
                },
                database);
    }

    /// Runs a command that only reads, and returns once all it may have seen in the database is on disk.
    <T> T read(String database, Supplier<T> command) {
        return durably(command, database);
    }

    private <T> T durably(Supplier<T> command, String database) {
        var point = 0L;
        try {
            commands.lock();
            try {
                return command.get();
            } finally {
                point = lastWrites.getOrDefault(database, 0L);
                commands.unlock();
            }
        } finally {
            awaitDurable(point);
        }
    }

    private void awaitDurable(long point) {
        if (durable >= point) {
            return;
        }
        flushing.lock();
        try {
            if (durable < point) {
                flush();
            }
        } catch (RuntimeException e) {
            LOG.error("the store cannot be written", e);
            onFault.run();
            throw e;
        } finally {
            flushing.unlock();
        }
    }

    /// Runs an action in a moment in which no command runs and all that was written is on disk.
    void still(Runnable action) {
        flushing.lock();
        commands.lock();
        try {
            flush();
            action.run();
        } finally {
            commands.unlock();
            flushing.unlock();
        }
    }

    private void flush() {
        var store = file.store();
        long covered;
        long version;
        boolean changed;
        commands.lock();
        try {
            if (store.isClosed()) { // after a fault: a commit would then do nothing, and say nothing
                throw new IllegalStateException("the store is closed");
            }
            covered = written;
            changed = store.hasUnsavedChanges(); // an update may have found nothing
            housekeeping.runIfDue();
            store.commit();
            version = store.getCurrentVersion();
        } finally {
            commands.unlock();
        }
        if (changed) {
            store.sync();
            file.mark().write(version);
            flushes.increment();
        }
        durable = covered;
    }

    long flushes() {
        return flushes.sum();
    }
}
