package news.dateline.supervisor.fleet;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import news.dateline.supervisor.report.Console;
import news.dateline.supervisor.report.RunFile;

/// What the processes of a system are started, watched and reported with.
///
/// @param logs the folder of log files, and where processes run: a crashed JVM leaves its report there
/// @param patience how long a process may take to become ready
/// @param firstPause how long a process that keeps dying is let lie at first
public record Means(
        Launch launch,
        Surroundings surroundings,
        Probe probe,
        RunFile runFile,
        Console console,
        InstantSource clock,
        Path logs,
        Duration patience,
        Duration firstPause) {}
