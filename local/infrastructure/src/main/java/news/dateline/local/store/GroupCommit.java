package news.dateline.local.store;

import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.h2.mvstore.MVStore;

/// Makes many commands durable with one flush: the first that waits leads and flushes for all that came before it.
///
/// Commands run one at a time, under [#execute]; the flush to disk runs beside them.
final class GroupCommit {

    /// What a command left behind: its reply, and the point up to which the store must be on disk before it is given.
    record Outcome<T>(T reply, long point) {}

    interface Command<T> {
        T run();
    }

    private final MVStore store;
    private final Lock commands = new ReentrantLock();
    private final Lock flushing = new ReentrantLock();
    private long written; // guarded by commands
    private volatile long durable;

    GroupCommit(MVStore store) {
        this.store = store;
    }

    /// Runs a command and returns once everything its reply could tell of is durable: its own writes, and for a read
    /// the writes of others that it may have seen.
    <T> T execute(boolean writes, Command<T> command) {
        var outcome = run(writes, command);
        awaitDurable(outcome.point());
        return outcome.reply();
    }

    private <T> Outcome<T> run(boolean writes, Command<T> command) {
        commands.lock();
        try {
            if (writes) {
                written++; // before it runs: a command that fails half way has written too
            }
            return new Outcome<>(command.run(), written);
        } finally {
            commands.unlock();
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
        } finally {
            flushing.unlock();
        }
    }

    private void flush() {
        long covered;
        commands.lock();
        try {
            covered = written;
            store.commit();
        } finally {
            commands.unlock();
        }
        store.sync();
        durable = covered;
    }
}
