package news.dateline.test;

import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.mongodb.MongoDBContainer;

/// Apache Kafka and MongoDB in containers, ended by Testcontainers with this JVM.
final class ContainerParts {

    private ContainerParts() {}

    @SuppressWarnings("resource") // they live as long as this JVM
    static Parts start() {
        var kafka = new KafkaContainer("apache/kafka:4.2.1");
        var mongodb = new MongoDBContainer("mongo:8.0");
        kafka.start();
        mongodb.start();
        return new Parts(
                kafka.getBootstrapServers(), mongodb.getConnectionString(), "Apache Kafka and MongoDB in containers");
    }
}
