package news.dateline.local.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Sorts;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;

@Contract
class AFilterTest {

    @Parameter
    Deployment deployment;

    @TempDir
    Path folder;

    private RunningStore store;
    private MongoCollection<Document> things;

    @BeforeEach
    void open() throws Exception {
        store = deployment.open(folder);
        things = store.collection("things");
    }

    @AfterEach
    void close() {
        store.close();
    }

    /// The documents get the ids 0, 1, 2 and so on.
    private void given(String... documents) {
        things.insertMany(IntStream.range(0, documents.length)
                .mapToObj(i -> new Document("_id", i).append("text", "t" + i)) // each has a field more
                .peek(document -> document.putAll(Document.parse(documents[document.getInteger("_id")])))
                .toList());
    }

    private void finds(String filter, Integer... ids) {
        assertThat(things.find(Document.parse(filter))
                        .sort(Sorts.ascending("_id"))
                        .map(document -> document.getInteger("_id"))
                        .into(new ArrayList<>()))
                .as(filter)
                .containsExactly(ids);
    }

    @Test
    void of_an_array_is_satisfied_by_any_element_and_of_two_by_different_ones() {
        given("{a: [1, 9]}", "{a: [5]}", "{a: 5}", "{a: []}", "{}");

        finds("{a: 9}", 0);
        finds("{a: {$gt: 4}}", 0, 1, 2);
        finds("{a: {$gt: 6, $lt: 3}}", 0);
        finds("{a: {$gte: 5, $lte: 5}}", 0, 1, 2);
        finds("{a: {$elemMatch: {$gt: 3, $lt: 7}}}", 1);
        finds("{a: {$ne: 9}}", 1, 2, 3, 4);
        finds("{a: {$nin: [9, 5]}}", 3, 4);
        finds("{a: {$not: {$gt: 6}}}", 1, 2, 3, 4);
        finds("{a: {$in: [1, 5]}}", 0, 1, 2);
        finds("{a: {$size: 1}}", 1);
        finds("{a: {$all: [9, 1]}}", 0);
        finds("{a: {$all: []}}");
    }

    @Test
    void of_an_element_that_is_an_array_is_of_it_alone() {
        given("{a: [[5], 1]}", "{a: [[1, 2], [3]]}", "{a: [5]}", "{a: [[{b: 1}]]}");

        finds("{a: {$elemMatch: {$eq: [5]}}}", 0);
        finds("{a: {$elemMatch: {$in: [[3], 7]}}}", 1);
        finds("{a: {$elemMatch: {$size: 2}}}", 1);
        finds("{a: {$elemMatch: {$elemMatch: {$gt: 2}}}}", 0, 1);
        finds("{a: {$elemMatch: {$gt: 4}}}", 2);
        finds("{a: {$elemMatch: {$ne: 5}}}", 0, 1, 3);
        finds("{a: {$elemMatch: {'0': 3}}}", 1);
        finds("{a: {$elemMatch: {b: {$exists: false}}}}", 0, 1, 3);
    }

    @Test
    void of_a_whole_array_or_document_is_exact() {
        given(
                "{a: [1, 2]}",
                "{a: [2, 1]}",
                "{a: [[1, 2], 3]}",
                "{a: {x: 1, y: 2}}",
                "{a: {y: 2, x: 1}}",
                "{a: [{x: 1, y: 2}]}");

        finds("{a: [1, 2]}", 0, 2);
        finds("{a: {x: 1, y: 2}}", 3, 5);
        finds("{a: {$eq: [2, 1]}}", 1);
        finds("{a: {x: 1}}");
        finds("{'a.x': 1}", 3, 4, 5);
    }

    @Test
    void of_null_is_satisfied_by_what_is_missing() {
        given("{a: null}", "{}", "{a: 0}", "{a: [null]}", "{a: {b: 1}}", "{a: [{b: null}, {c: 1}]}");

        finds("{a: null}", 0, 1, 3);
        finds("{a: {$ne: null}}", 2, 4, 5);
        finds("{a: {$in: [null, 0]}}", 0, 1, 2, 3);
        finds("{a: {$gte: null}}", 0, 1, 3);
        finds("{a: {$gt: null}}");
        finds("{a: {$exists: false}}", 1);
        finds("{a: {$exists: true}}", 0, 2, 3, 4, 5);
        finds("{'a.b': {$exists: true}}", 4, 5);
        finds("{'a.b': 1}", 4);
    }

    @Test
    void compares_numbers_by_value_and_other_kinds_not_at_all() {
        given(
                "{a: 1}",
                "{a: {$numberLong: '1'}}",
                "{a: 1.0}",
                "{a: {$numberDecimal: '1.0'}}",
                "{a: '1'}",
                "{a: true}",
                "{a: 1.5}",
                "{a: {$numberLong: '9007199254740993'}}",
                "{a: 9007199254740992.0}",
                "{a: -0.0}");

        finds("{a: 1}", 0, 1, 2, 3);
        finds("{a: 1.0}", 0, 1, 2, 3);
        finds("{a: {$gt: 1, $lt: 2}}", 6);
        finds("{a: {$gte: '0'}}", 4);
        finds("{a: {$lte: true}}", 5);
        finds("{a: {$gt: 9007199254740992.0}}", 7);
        finds("{a: 0}", 9);
    }

    @Test
    void takes_what_is_no_number_for_equal_to_its_like_only() {
        given("{a: {$numberDouble: 'NaN'}}", "{a: 1}", "{a: {$numberDecimal: 'NaN'}}");

        finds("{a: {$numberDouble: 'NaN'}}", 0, 2);
        finds("{a: {$gte: {$numberDouble: 'NaN'}}}", 0, 2);
        finds("{a: {$gt: {$numberDouble: 'NaN'}}}");
        finds("{a: {$lte: 1}}", 1);
    }

    @Test
    void reaches_into_arrays_of_documents_and_to_positions() {
        given(
                "{parts: [{k: 1, v: 2}, {k: 2, v: 1}]}",
                "{parts: [{k: 1, v: 1}]}",
                "{parts: {k: 1, v: 1}}",
                "{parts: []}",
                "{parts: [7, {k: [1, 3]}]}");

        finds("{'parts.k': 1}", 0, 1, 2, 4);
        finds("{'parts.k': 1, 'parts.v': 1}", 0, 1, 2);
        finds("{parts: {$elemMatch: {k: 1, v: 1}}}", 1);
        finds("{'parts.1.k': 2}", 0);
        finds("{'parts.0': 7}", 4);
        finds("{'parts.1': {$exists: false}}", 1, 2, 3);
        finds("{parts: {$all: [{$elemMatch: {k: 1}}, {$elemMatch: {k: 2}}]}}", 0);
        finds("{'parts.k': {$size: 2}}", 4);
    }

    @Test
    void is_put_together_by_and_or_and_nor() {
        given("{a: 1, b: 1}", "{a: 1, b: 2}", "{a: 2, b: 2}", "{query: 3}");

        finds("{$or: [{a: 2}, {b: 1}]}", 0, 2);
        finds("{$and: [{a: 1}, {$or: [{b: 2}, {b: 3}]}]}", 1);
        finds("{$nor: [{a: 1}, {b: 2}]}", 3);
        finds("{a: 1, $or: [{b: 2}]}", 1);
        finds("{query: 3}", 3);
        finds("{}", 0, 1, 2, 3);
    }

    @Test
    void that_is_no_filter_is_an_error_though_there_is_nothing_to_find() {
        for (var filter : List.of(
                "{a: {$larger: 1}}",
                "{$both: []}",
                "{$or: []}",
                "{$and: 1}",
                "{$nor: [1]}",
                "{a: {$in: 1}}",
                "{a: {$size: -1}}",
                "{a: {$not: 1}}",
                "{a: {$elemMatch: 1}}")) {
            assertThatThrownBy(() -> things.find(Document.parse(filter)).first())
                    .as(filter)
                    .isInstanceOf(MongoException.class);
        }
    }

    @Test
    void chooses_what_is_counted_changed_and_removed() {
        given("{a: [1, 9]}", "{a: [5]}", "{a: 5}");
        var both = Document.parse("{a: {$gt: 6, $lt: 3}}");

        assertThat(things.countDocuments(both)).isOne();
        assertThat(things.distinct("text", both, String.class)).containsExactly("t0");
        assertThat(things.aggregate(List.of(new Document("$match", both), Document.parse("{$count: 'n'}")))
                        .first())
                .isEqualTo(new Document("n", 1));
        assertThat(things.updateMany(both, Document.parse("{$set: {found: true}}"))
                        .getModifiedCount())
                .isOne();
        assertThat(things.findOneAndDelete(both)).containsEntry("_id", 0);
        assertThat(things.deleteMany(both).getDeletedCount()).isZero();
    }
}
