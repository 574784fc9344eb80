package news.dateline.local.store;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.mongodb.MongoDBContainer;

/// What a contract is held against: the embedded store, and a real MongoDB (`MONGODB_URI`, else a container's where an
/// engine answers).
record Deployment(String name, Optional<String> uri) {

    private static final Deployment EMBEDDED = new Deployment("the embedded store", Optional.empty());

    static Stream<Deployment> all() {
        return Stream.concat(Stream.of(EMBEDDED), real().stream());
    }

    private static Optional<Deployment> real() {
        return Optional.ofNullable(System.getenv("MONGODB_URI"))
                .or(Deployment::container)
                .map(uri -> new Deployment("MongoDB", Optional.of(uri)));
    }

    private static Optional<String> container() {
        var hinted = System.getenv("DOCKER_HOST") != null || Files.exists(Path.of("/var/run/docker.sock"));
        return hinted && DockerClientFactory.instance().isDockerAvailable()
                ? Optional.of(Container.URI)
                : Optional.empty();
    }

    private static final class Container { // ended by Testcontainers with this JVM

        static final String URI = start();

        @SuppressWarnings("resource")
        private static String start() {
            var mongodb = new MongoDBContainer("mongo:8.0");
            mongodb.start();
            return mongodb.getConnectionString();
        }
    }

    RunningStore open(Path folder) throws Exception {
        return uri.isPresent() ? new RunningStore(uri.get()) : new RunningStore(folder);
    }

    @Override
    public String toString() {
        return name;
    }
}
