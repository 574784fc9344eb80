package news.dateline.local.backup;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import news.dateline.local.broker.EmbeddedBroker;
import news.dateline.local.store.EmbeddedStore;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Taken while a writer sends what it stores, and notes that it was sent, and a reader stores what it receives, and
/// commits that it has.
class ASnapshotTest {

    private static final TopicPartition TOPIC = new TopicPartition("events", 0);

    @TempDir
    Path folder;

    private volatile boolean ended;

    private record Parts(EmbeddedStore store, EmbeddedBroker broker) implements AutoCloseable {

        static Parts on(Path folder) throws Exception {
            return new Parts(
                    EmbeddedStore.start(folder.resolve("store"), freePort()),
                    EmbeddedBroker.start(folder.resolve("kafka"), freePort(), freePort()));
        }

        MongoCollection<Document> collection(com.mongodb.client.MongoClient client, String name) {
            return client.getDatabase("test").getCollection(name);
        }

        private static int freePort() throws Exception {
            try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
                return socket.getLocalPort();
            }
        }

        KafkaConsumer<String, String> consumer() {
            return new KafkaConsumer<>(
                    Map.of(
                            "bootstrap.servers", broker.bootstrapServers(),
                            "group.id", "reader",
                            "enable.auto.commit", "false",
                            "auto.offset.reset", "earliest"),
                    new StringDeserializer(),
                    new StringDeserializer());
        }

        @Override
        public void close() {
            broker.close();
            store.close();
        }
    }

    @BeforeEach
    void copyARunningSystem() throws Exception {
        try (var parts = Parts.on(folder.resolve("running"));
                var client = MongoClients.create(parts.store().uri());
                var work = Executors.newFixedThreadPool(2)) {
            try (var admin =
                    Admin.create(Map.of("bootstrap.servers", parts.broker().bootstrapServers()))) {
                admin.createTopics(List.of(new NewTopic(TOPIC.topic(), 1, (short) 1)))
                        .all()
                        .get();
            }
            var underWay = new CountDownLatch(300);
            var writing = work.submit(() -> {
                write(parts, parts.collection(client, "stories"));
                return null;
            });
            var reading = work.submit(() -> read(parts, parts.collection(client, "copies"), underWay));
            underWay.await();
            var snapshot = new Snapshot(parts.store(), folder.resolve("running/kafka"), folder.resolve("copy"));
            snapshot.take();
            snapshot.take(); // the second replaces the first
            ended = true;
            writing.get();
            reading.get();
        }
    }

    private void write(Parts parts, MongoCollection<Document> stories) throws Exception {
        try (var producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", parts.broker().bootstrapServers(), "linger.ms", "0"),
                new StringSerializer(),
                new StringSerializer())) {
            for (int i = 0; !ended; i++) {
                stories.insertOne(new Document("_id", "story" + i));
                producer.send(new ProducerRecord<>(TOPIC.topic(), "story" + i)).get();
                stories.updateOne(Filters.eq("story" + i), Updates.set("sent", true));
            }
        }
    }

    private void read(Parts parts, MongoCollection<Document> copies, CountDownLatch underWay) {
        try (var consumer = parts.consumer()) {
            consumer.subscribe(List.of(TOPIC.topic()));
            while (!ended) {
                for (var record : consumer.poll(Duration.ofMillis(100))) {
                    copies.updateOne(
                            Filters.eq(record.value()),
                            Updates.set("offset", record.offset()),
                            new UpdateOptions().upsert(true));
                    underWay.countDown();
                }
                consumer.commitSync();
            }
        }
    }

    @Test
    void has_whatever_was_told_in_both_of_its_halves() throws Exception {
        try (var parts = Parts.on(folder.resolve("copy"));
                var client = MongoClients.create(parts.store().uri());
                var consumer = parts.consumer()) {
            var committed = consumer.committed(Set.of(TOPIC)).get(TOPIC).offset();
            var end = consumer.endOffsets(Set.of(TOPIC)).get(TOPIC);
            Set<String> sent = new HashSet<>();
            parts.collection(client, "stories")
                    .find(Filters.eq("sent", true))
                    .forEach(story -> sent.add(story.getString("_id")));

            assertThat(sent).hasSizeGreaterThan(100);
            assertThat(records(consumer, end)).containsAll(sent);
            assertThat(committed).isBetween(100L, end);
            assertThat(parts.collection(client, "copies").countDocuments(Filters.lt("offset", committed)))
                    .isEqualTo(committed);
        }
    }

    private static Set<String> records(KafkaConsumer<String, String> consumer, long end) {
        Set<String> records = new HashSet<>();
        consumer.assign(Set.of(TOPIC));
        consumer.seekToBeginning(Set.of(TOPIC));
        while (consumer.position(TOPIC) < end) {
            consumer.poll(Duration.ofMillis(200)).forEach(record -> records.add(record.value()));
        }
        return records;
    }
}
