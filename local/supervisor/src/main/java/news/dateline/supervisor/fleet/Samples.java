package news.dateline.supervisor.fleet;

import static java.nio.file.StandardOpenOption.CREATE;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import news.dateline.supervisor.home.Home;
import news.dateline.supervisor.home.Refusal;
import news.dateline.supervisor.report.Durations;

/// Publishes the sample stories once in the life of a home, so that nobody opens an empty site.
public record Samples(Program program, Means means) {

    private static final String STEP = "sample stories";

    /// Does nothing when they have been published before.
    public void publish(Home home) throws InterruptedException {
        var published = home.path("seeded");
        if (Files.exists(published)) {
            return;
        }
        means.console().begin(STEP);
        try {
            run(home.folder());
            Files.write(published, new byte[0], CREATE);
            means.console().done(STEP);
        } catch (IOException failed) {
            throw new Refusal("The sample stories could not be published: " + failed.getMessage(), failed);
        } finally {
            means.console().drop(STEP);
        }
    }

    private void run(Path home) throws IOException, InterruptedException {
        var log = new ServiceLog(means.logs().resolve("seed.log"));
        log.rotate();
        var seeding = means.launch().start(program, Map.of("DATELINE_HOME", home.toString()), means.logs(), "seed");
        log.follow(seeding.getInputStream());
        boolean ended = seeding.waitFor(means.patience());
        if (!ended) {
            seeding.destroyForcibly().waitFor();
        }
        if (!ended || seeding.exitValue() != 0) {
            var how = ended ? "status " + seeding.exitValue() : "not done after " + Durations.seconds(means.patience());
            throw new Refusal("The sample stories could not be published (%s). The log: %s".formatted(how, log.file()));
        }
    }
}
