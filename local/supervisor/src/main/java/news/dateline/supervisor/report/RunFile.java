package news.dateline.supervisor.report;

import java.util.Map;
import java.util.TreeMap;
import news.dateline.supervisor.home.PropertiesFile;

/// What runs now, for the other commands and for scripts: `run/system.properties`, replaced as a whole on each
/// change. There while a supervisor runs, gone after a clean stop. Safe for use by several threads.
public final class RunFile {

    private final PropertiesFile file;
    private final Map<String, String> values = new TreeMap<>();
    private boolean closed;

    public RunFile(PropertiesFile file) {
        this.file = file;
    }

    /// Adds or replaces the given values.
    public synchronized void put(Map<String, String> changes) {
        values.putAll(changes);
        write();
    }

    public void state(String process, State state) {
        put(Map.of(process + ".state", state.label()));
    }

    public synchronized void running(String process, Live live, State state) {
        values.put(process + ".pid", String.valueOf(live.pid()));
        values.put(process + ".started", live.began().toString());
        values.put(process + ".state", state.label());
        write();
    }

    public synchronized void ended(String process, State state, int restarts) {
        values.remove(process + ".pid");
        values.remove(process + ".started");
        values.put(process + ".state", state.label());
        values.put(process + ".restarts", String.valueOf(restarts));
        write();
    }

    /// Removes the file; whatever is reported afterwards is ignored.
    public synchronized void close() {
        closed = true;
        file.delete();
    }

    private void write() {
        if (!closed) {
            file.write(values);
        }
    }
}
