package news.dateline.supervisor.report;

/// Where a process stands. The label is what the run file and the status table say.
public enum State {
    /// Launched, not ready yet.
    STARTING("starting"),
    /// Answered its readiness probe since it was launched.
    READY("ready"),
    /// Died, and waits for its next try.
    RESTARTING("restarting"),
    /// Died too often within a minute; stays down until the system is started again.
    GIVEN_UP("given-up"),
    STOPPED("stopped");

    private final String label;

    State(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
