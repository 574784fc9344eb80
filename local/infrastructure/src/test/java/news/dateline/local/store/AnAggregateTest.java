package news.dateline.local.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoCommandException;
import com.mongodb.client.MongoCollection;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.json.JsonMode;
import org.bson.json.JsonWriterSettings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;

@Contract
class AnAggregateTest {

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

    private void given(String... documents) {
        things.drop();
        things.insertMany(Stream.of(documents).map(Document::parse).toList());
    }

    /// To the types and the order of fields.
    private void gives(String pipeline, String... documents) {
        var stages = Document.parse("{stages: [" + pipeline + "]}").getList("stages", Document.class);
        assertThat(things.aggregate(stages).map(AnAggregateTest::typed).into(new ArrayList<>()))
                .as(pipeline)
                .containsExactly(Stream.of(documents)
                        .map(Document::parse)
                        .map(AnAggregateTest::typed)
                        .toArray(String[]::new));
    }

    private static String typed(Document document) {
        return document.toJson(
                JsonWriterSettings.builder().outputMode(JsonMode.EXTENDED).build());
    }

    private void isAnError(String pipeline) {
        var stages = Document.parse("{stages: [" + pipeline + "]}").getList("stages", Document.class);
        assertThatThrownBy(() -> store.collection("nothing").aggregate(stages).first())
                .as(pipeline)
                .isInstanceOf(MongoCommandException.class);
    }

    @Test
    void sorts_as_a_query_does() {
        given(
                "{_id: 1, a: '\ud83d\ude00'}",
                "{_id: 2, a: '\uff21'}",
                "{_id: 3, a: {x: 2, y: 1}}",
                "{_id: 4, a: {x: 1, z: 1}}",
                "{_id: 5, a: {$numberDecimal: '0.1'}}",
                "{_id: 6, a: 0.1}",
                "{_id: 7, a: {$numberDecimal: '0.10000000000000001'}}",
                "{_id: 8, a: []}",
                "{_id: 9}",
                "{_id: 10, a: [{b: 7}, 1]}");

        gives(
                "{$sort: {a: 1, _id: 1}}, {$unset: 'a'}",
                "{_id: 8}",
                "{_id: 9}",
                "{_id: 5}",
                "{_id: 6}",
                "{_id: 7}",
                "{_id: 10}",
                "{_id: 2}",
                "{_id: 1}",
                "{_id: 4}",
                "{_id: 3}");
        gives("{$match: {a: []}}, {$sort: {'a.b': 1}}, {$project: {_id: 1}}", "{_id: 8}");
    }

    @Test
    void tells_groups_apart_by_value_and_not_by_type() {
        given(
                "{_id: 1, a: 1}",
                "{_id: 2, a: 1.0}",
                "{_id: 3, a: {$numberDecimal: '1.00'}}",
                "{_id: 4, a: 0.1}",
                "{_id: 5, a: {$numberDecimal: '0.1'}}",
                "{_id: 6, a: {x: 1, y: 1}}",
                "{_id: 7, a: {y: 1, x: 1}}",
                "{_id: 8, a: null}",
                "{_id: 9}",
                "{_id: 10, a: [1]}");

        gives(
                "{$sort: {_id: 1}}, {$group: {_id: '$a', ids: {$push: '$_id'}}}, {$sort: {ids: 1}}, {$project: {_id: 0}}",
                "{ids: [1, 2, 3]}",
                "{ids: [4]}",
                "{ids: [5]}",
                "{ids: [6]}",
                "{ids: [7]}",
                "{ids: [8, 9]}",
                "{ids: [10]}");
        gives("{$sortByCount: '$a'}, {$limit: 1}, {$project: {_id: 0}}", "{count: 3}");
        gives("{$group: {_id: {a: '$a', k: 'one'}}}, {$match: {'_id.a': {$exists: false}}}", "{_id: {k: 'one'}}");
    }

    @Test
    void reckons_exactly_and_in_the_widest_type() {
        given(
                "{_id: 1, i: 2147483647, l: 1, d: 0.1, s: 'x', n: null}",
                "{_id: 2, i: 1, l: {$numberLong: '2'}, d: 0.2, s: 3, n: null}",
                "{_id: 3, i: 1, l: {$numberLong: '3'}, d: 0.3, s: [4]}");

        gives(
                "{$group: {_id: null, i: {$sum: '$i'}, l: {$sum: '$l'}, d: {$sum: '$d'}, s: {$sum: '$s'}, a: {$avg: '$i'}}}",
                "{_id: null, i: {$numberLong: '2147483649'}, l: {$numberLong: '6'}, d: 0.6, s: 3, a: 715827883.0}");
        gives(
                "{$sort: {_id: 1}}, {$group: {_id: null, none: {$avg: '$s.t'}, first: {$first: '$x'}, max: {$max: '$s'}, min: {$min: '$n'}, all: {$push: '$n'}, set: {$addToSet: '$n'}}}",
                "{_id: null, none: null, first: null, max: [4], min: null, all: [null, null], set: [null]}");
        given("{_id: 1, l: {$numberLong: '9223372036854775807'}}", "{_id: 2, l: {$numberLong: '9223372036854775807'}}");
        gives("{$group: {_id: null, l: {$sum: '$l'}}}", "{_id: null, l: 18446744073709551616.0}");
        gives("{$match: {_id: 7}}, {$group: {_id: null, n: {$sum: 1}}}");
        gives("{$match: {_id: 7}}, {$count: 'n'}");
    }

    @Test
    void reaches_through_arrays_to_what_is_there() {
        given("{_id: 1, a: [{b: 1}, {c: 2}, 3, [{b: 4}], {b: null}]}", "{_id: 2, a: {b: 5}}", "{_id: 3, a: 6}");

        gives(
                "{$sort: {_id: 1}}, {$addFields: {b: '$a.b', zero: '$a.0', c: 'text'}}, {$project: {a: 0}}",
                "{_id: 1, b: [1, [4], null], zero: [[]], c: 'text'}",
                "{_id: 2, b: 5, c: 'text'}",
                "{_id: 3, c: 'text'}");
    }

    @Test
    void takes_and_adds_fields_in_order() {
        given("{_id: 1, a: 1, b: {c: 2, d: [{e: 3, f: 4}, 5]}, g: 6}");

        gives("{$project: {g: 1, 'b.d.f': 1, a: true}}", "{_id: 1, a: 1, b: {d: [{f: 4}]}, g: 6}");
        gives("{$project: {'a.x': 1, 'g.x': 1}}", "{_id: 1}");
        gives("{$project: {'a.x': 0, 'b.d.e': 0, g: 0}}", "{_id: 1, a: 1, b: {c: 2, d: [{f: 4}, 5]}}");
        gives("{$project: {_id: 0, z: '$a', a: 1, y: '$missing'}}", "{a: 1, z: 1}");
        gives("{$project: {_id: 0, z: '$a'}}", "{z: 1}");
        gives("{$addFields: {g: '$a', a: '$g', b: '$missing'}}", "{_id: 1, a: 6, g: 1}");
        gives("{$unset: ['b.d', 'a']}", "{_id: 1, b: {c: 2}, g: 6}");
        gives("{$replaceRoot: {newRoot: '$b'}}, {$unset: 'd'}", "{c: 2}");
    }

    @Test
    void unwinds_an_array_element_by_element() {
        given(
                "{_id: 1, a: {b: [7, null]}, c: 1}",
                "{_id: 2, a: {b: []}}",
                "{_id: 3, a: {b: 8}}",
                "{_id: 4, a: {b: null}}",
                "{_id: 5, a: [{b: [1]}]}");

        gives(
                "{$unwind: '$a.b'}, {$sort: {_id: 1}}",
                "{_id: 1, a: {b: 7}, c: 1}",
                "{_id: 1, a: {b: null}, c: 1}",
                "{_id: 3, a: {b: 8}}");
        gives(
                "{$match: {_id: {$lt: 5}}}, {$sort: {_id: 1}}, {$unwind: {path: '$a.b', includeArrayIndex: 'i', preserveNullAndEmptyArrays: true}}, {$unset: 'c'}",
                "{_id: 1, a: {b: 7}, i: {$numberLong: '0'}}",
                "{_id: 1, a: {b: null}, i: {$numberLong: '1'}}",
                "{_id: 2, a: {}, i: null}",
                "{_id: 3, a: {b: 8}, i: null}",
                "{_id: 4, a: {b: null}, i: null}");
    }

    @Test
    void joins_what_is_equal_each_once() {
        given("{_id: 1, a: [1, 2.0, 2]}", "{_id: 2, a: {$numberDecimal: '0.1'}}", "{_id: 3}");
        var others = store.collection("others");
        others.insertMany(
                Stream.of("{_id: 1, k: 1}", "{_id: 2, k: [2, 1]}", "{_id: 3, k: 0.1}", "{_id: 4, k: null}", "{_id: 5}")
                        .map(Document::parse)
                        .toList());

        for (var index : List.of(false, true)) {
            if (index) {
                others.createIndex(new Document("k", 1));
            }
            gives(
                    "{$sort: {_id: 1}}, {$lookup: {from: 'others', localField: 'a', foreignField: 'k', as: 'a'}}, {$unwind: '$a'}, {$project: {a: '$a._id'}}, {$sort: {_id: 1, a: 1}}",
                    "{_id: 1, a: 1}",
                    "{_id: 1, a: 2}",
                    "{_id: 3, a: 4}",
                    "{_id: 3, a: 5}");
        }
        gives(
                "{$match: {_id: 1}}, {$lookup: {from: 'nowhere', localField: 'a', foreignField: 'k', as: 'a'}}",
                "{_id: 1, a: []}");
    }

    @Test
    void that_is_none_is_an_error_though_there_is_nothing() {
        for (var pipeline : List.of(
                "{$limit: 0}",
                "{$limit: 1.5}",
                "{$skip: -1}",
                "{$count: ''}",
                "{$count: 'a.b'}",
                "{$sort: {}}",
                "{$sort: {a: 2}}",
                "{$group: {n: {$sum: 1}}}",
                "{$group: {_id: 1, n: 1}}",
                "{$group: {_id: 1, n: {$sum: 1, $avg: 1}}}",
                "{$project: {}}",
                "{$project: {a: 1, b: 0}}",
                "{$project: {a: 0, b: 1}}",
                "{$project: {a: 1, 'a.b': 1}}",
                "{$project: {'a.b': 1, a: 1}}",
                "{$unset: 1}",
                "{$unset: []}",
                "{$addFields: {}}",
                "{$addFields: {a: '$'}}",
                "{$addFields: {a: '$b.'}}",
                "{$unwind: 'a'}",
                "{$unwind: {path: '$a', what: 1}}",
                "{$lookup: {from: 'a', localField: 'a', as: 'b'}}",
                "{$replaceRoot: {}}",
                "{$sortByCount: 'a'}",
                "{$match: {a: 1}, $limit: 1}",
                "{$what: 1}",
                "{}")) {
            isAnError(pipeline);
        }
        given("{_id: 1, a: 1}");
        assertThatThrownBy(() -> gives("{$replaceRoot: {newRoot: '$a'}}")).isInstanceOf(MongoCommandException.class);
    }
}
