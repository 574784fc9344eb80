package news.dateline.bench.process;

/// What was started for a measurement ends with it, also when somebody breaks it off.
final class Ending {

    private Ending() {}

    static Process withThis(Process process) {
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroy, "end " + process.pid()));
        return process;
    }
}
