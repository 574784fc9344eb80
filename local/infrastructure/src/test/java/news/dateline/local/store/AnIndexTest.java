package news.dateline.local.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoCommandException;
import com.mongodb.MongoServerException;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import org.bson.Document;
import org.bson.types.Decimal128;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;

@Contract
class AnIndexTest {

    @Parameter
    Deployment deployment;

    @TempDir
    Path folder;

    private RunningStore store;

    @BeforeEach
    void open() throws Exception {
        store = deployment.open(folder);
    }

    @AfterEach
    void close() {
        store.close();
    }

    private MongoCollection<Document> stories() {
        return store.collection("stories");
    }

    @Test
    void that_is_unique_is_so_after_a_restart() throws Exception {
        stories().createIndex(Indexes.ascending("story", "version"), new IndexOptions().unique(true));
        stories().insertOne(Document.parse("{_id: 1, story: 'a', version: 1}"));
        store.restart();

        assertThatThrownBy(() -> stories().insertOne(Document.parse("{_id: 2, story: 'a', version: 1}")))
                .isInstanceOf(MongoWriteException.class);
        stories().insertOne(Document.parse("{_id: 2, story: 'a', version: 2}"));
        assertThat(stories().find(Filters.eq("story", "a")).sort(Sorts.descending("version")))
                .extracting(document -> document.get("_id"))
                .containsExactly(2, 1);
    }

    @Test
    void of_a_list_finds_a_document_once_and_in_order_after_a_restart() throws Exception {
        stories().createIndex(Indexes.ascending("tags"));
        stories()
                .insertMany(List.of(
                        Document.parse("{_id: 1, tags: ['b', 'z']}"),
                        Document.parse("{_id: 2, tags: ['a', 'c']}"),
                        Document.parse("{_id: 3, tags: []}")));
        store.restart();

        assertThat(stories()
                        .find(Filters.gte("tags", "a"))
                        .sort(Sorts.descending("tags"))
                        .limit(5))
                .extracting(document -> document.get("_id"))
                .containsExactly(1, 2);
        assertThat(stories().find().sort(Sorts.ascending("tags")).limit(5))
                .extracting(document -> document.get("_id"))
                .containsExactly(3, 2, 1);
    }

    @Test
    void that_is_sparse_takes_many_without_the_field_and_hides_none() {
        stories()
                .createIndex(
                        Indexes.ascending("slug"),
                        new IndexOptions().unique(true).sparse(true));
        stories()
                .insertMany(
                        List.of(new Document("_id", 1), new Document("_id", 2), Document.parse("{_id: 3, slug: 'a'}")));

        assertThat(stories().find(Filters.eq("slug", null))).hasSize(2);
        assertThat(stories().find().sort(Sorts.ascending("slug")).limit(9)).hasSize(3);
        stories().updateOne(Filters.eq(3), Updates.unset("slug"));
        stories().updateOne(Filters.eq(1), Updates.set("slug", "a"));
        assertThat(stories().deleteOne(Filters.eq("slug", "a")).getDeletedCount())
                .isOne();
    }

    @Test
    void that_cannot_be_built_can_be_once_the_cause_is_gone() {
        stories()
                .insertMany(List.of(
                        Document.parse("{_id: 1, slug: 'a'}"),
                        Document.parse("{_id: 2, slug: 'a'}"),
                        Document.parse("{_id: 3, slug: 'b'}")));
        var unique = new IndexOptions().unique(true);

        assertThatThrownBy(() -> stories().createIndex(Indexes.ascending("slug"), unique))
                .isInstanceOfSatisfying(
                        MongoServerException.class,
                        failed -> assertThat(failed.getCode()).isEqualTo(11000));
        stories().deleteOne(Filters.eq(2));
        stories().createIndex(Indexes.ascending("slug"), unique);

        assertThat(stories().find(Filters.eq("slug", "b"))).hasSize(1);
        assertThatThrownBy(() -> stories().insertOne(Document.parse("{slug: 'b'}")))
                .isInstanceOf(MongoWriteException.class);
    }

    @Test
    void is_dropped_with_no_harm_to_another_collections() throws Exception {
        var others = store.collection("others");
        for (var collection : List.of(stories(), others)) {
            collection.createIndex(Indexes.ascending("slug"), new IndexOptions().unique(true));
            collection.createIndex(Indexes.ascending("at"));
        }

        stories().dropIndex("slug_1");
        assertThat(stories().listIndexes()).hasSize(2);
        assertThat(others.listIndexes()).hasSize(3);
        stories().dropIndexes();
        store.restart();

        assertThat(stories().listIndexes()).hasSize(1);
        assertThat(store.collection("others").listIndexes()).hasSize(3);
    }

    @Test
    void of_the_same_name_but_another_meaning_is_refused() {
        stories().createIndex(Indexes.ascending("slug"), new IndexOptions().name("one"));
        stories().createIndex(Indexes.ascending("slug"), new IndexOptions().name("one"));

        assertThatThrownBy(() -> stories()
                        .createIndex(
                                Indexes.ascending("slug"),
                                new IndexOptions().name("one").unique(true)))
                .isInstanceOfSatisfying(
                        MongoCommandException.class,
                        refused -> assertThat(refused.getCode()).isEqualTo(86));
    }

    @Test
    void tells_numbers_apart_that_no_double_could() throws Exception {
        var numbers = List.of(
                new Decimal128(new BigDecimal("0.1000000000000000055511151231257827")), // the double's first 34 digits
                new Decimal128(new BigDecimal("0.1")),
                0.1,
                9_007_199_254_740_993L,
                9_007_199_254_740_992.0,
                Long.MAX_VALUE,
                (double) Long.MAX_VALUE,
                new Decimal128(new BigDecimal("1E400")),
                new Decimal128(new BigDecimal("2E400")),
                Double.POSITIVE_INFINITY);
        stories().createIndex(Indexes.ascending("n"), new IndexOptions().unique(true));
        for (var number : numbers) {
            stories().insertOne(new Document("_id", numbers.indexOf(number)).append("n", number));
        }
        store.restart();

        for (var number : numbers) {
            assertThat(stories().find(Filters.eq("n", number)))
                    .extracting(document -> document.get("_id"))
                    .containsExactly(numbers.indexOf(number));
        }
        for (var equal : List.of("0.10", "9007199254740993.000", "9223372036854775807", "10E399")) {
            assertThatThrownBy(() -> stories().insertOne(new Document("n", Decimal128.parse(equal))))
                    .isInstanceOf(MongoWriteException.class);
        }
        assertThat(stories().find().sort(Sorts.ascending("n")).limit(20))
                .extracting(document -> document.get("_id"))
                .containsExactly(1, 0, 2, 4, 3, 5, 6, 7, 8, 9);
        assertThat(stories().find(Filters.lte("n", 0.1)).sort(Sorts.ascending("n")))
                .hasSize(3);
    }

    @Test
    void is_built_once_by_one_name_and_counted_with_its_collections() {
        store.collection("others").createIndex(Indexes.ascending("slug"));
        var build = "{createIndexes: 'stories', indexes: [{key: {slug: 1}, name: '%s'}]}";

        assertThat(command(build.formatted("one")))
                .containsEntry("numIndexesBefore", 1)
                .containsEntry("numIndexesAfter", 2);
        assertThat(command(build.formatted("one"))).containsEntry("numIndexesBefore", 2);
        refuses(85, build.formatted("two"));
        refuses(26, "{listIndexes: 'nothing'}");
        assertThat(store.collection("nothing").listIndexes()).isEmpty();
    }

    private Document command(String command) {
        return store.database("test").runCommand(Document.parse(command));
    }

    private void refuses(int code, String command) {
        assertThatThrownBy(() -> command(command))
                .isInstanceOfSatisfying(
                        MongoCommandException.class,
                        refused -> assertThat(refused.getCode()).isEqualTo(code));
    }

    @Test
    void goes_with_its_database_and_leaves_one_named_alike() throws Exception {
        store.database("news").getCollection("a").insertOne(new Document("_id", 1));
        store.database("news2").getCollection("a").insertOne(new Document("_id", 2));
        store.database("news").getCollection("a").createIndex(Indexes.ascending("x"));

        store.database("news").drop();
        assertThat(store.database("news").getCollection("a").find()).isEmpty();
        store.database("news").getCollection("a").insertOne(new Document("_id", 3));
        store.restart();

        assertThat(store.database("news").getCollection("a").find()).containsExactly(new Document("_id", 3));
        assertThat(store.database("news").getCollection("a").listIndexes()).hasSize(1);
        assertThat(store.database("news2").getCollection("a").find()).containsExactly(new Document("_id", 2));
        assertThat(store.database("news2").listCollectionNames().filter(new Document("name", "a")))
                .containsExactly("a");
        assertThat(store.database("news2").listCollectionNames().filter(new Document("name", "b")))
                .isEmpty();
    }
}
