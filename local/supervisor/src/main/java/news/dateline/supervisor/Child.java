package news.dateline.supervisor;

import java.io.IOException;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import sun.misc.Signal;
import sun.misc.SignalHandler;

/// Runs another main class, and ends with the process that started it. Standard input is a pipe from the supervisor:
/// however that one ends, `kill -9` included, the system closes the pipe and this process stops in an orderly way, or
/// is halted when that takes too long.
public final class Child {

    private static final int SUPERVISOR_GONE = 70;
    private static final long PATIENCE_SECONDS = 15;

    private Child() {}

    public static void main(String[] arguments) throws Throwable {
        ignoreSignalsFromTheTerminal();
        Thread.ofPlatform().daemon().name("supervisor-watch").start(Child::awaitEndOfSupervisor);
        MethodHandles.publicLookup()
                .findStatic(Class.forName(arguments[0]), "main", MethodType.methodType(void.class, String[].class))
                .invoke(Arrays.copyOfRange(arguments, 1, arguments.length));
    }

    /// Ctrl-C and a closed terminal reach every process at once; the order in which to stop is the supervisor's.
    private static void ignoreSignalsFromTheTerminal() {
        for (var name : new String[] {"INT", "HUP"}) {
            Signal.handle(new Signal(name), SignalHandler.SIG_IGN);
        }
    }

    private static void awaitEndOfSupervisor() {
        try {
            while (System.in.read() >= 0) {
                // nothing is ever written; only the end counts
            }
        } catch (IOException closed) {
            // an end as well
        }
        Thread.ofPlatform().daemon().name("halt").start(Child::haltLater);
        System.exit(SUPERVISOR_GONE);
    }

    private static void haltLater() {
        try {
            TimeUnit.SECONDS.sleep(PATIENCE_SECONDS);
        } catch (InterruptedException ignored) {
            Thread.currentThread().interrupt();
        }
        Runtime.getRuntime().halt(SUPERVISOR_GONE);
    }
}
