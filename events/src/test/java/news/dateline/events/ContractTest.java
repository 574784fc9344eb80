package news.dateline.events;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

class ContractTest {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
            .build();

    @ParameterizedTest
    @EnumSource
    void the_committed_schema_says_what_the_record_says(EventType type) {
        var generated = Contract.text(Contract.schemaOf(type));
        var file = Contract.FOLDER.resolve("schemas/" + type.schemaName() + ".json");

        assertThat(Contract.committed(file, generated)).isEqualTo(generated);
    }

    @Test
    void the_committed_asyncapi_says_what_topics_and_records_say() {
        var generated = Contract.text(Contract.asyncApi());

        assertThat(Contract.committed(Contract.FOLDER.resolve("asyncapi.json"), generated))
                .isEqualTo(generated);
    }

    static Stream<Path> samples() throws IOException {
        return Files.list(Contract.FOLDER.resolve("samples")).sorted();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void a_sample_once_sent_fits_its_schema_and_is_still_read(Path sample) throws IOException {
        var type = typeOf(sample);
        var text = Files.readString(sample);
        var schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Contract.text(Contract.schemaOf(type)));

        assertThat(schema.validate(JSON.readTree(text))).isEmpty();
        assertThat(JSON.readValue(text, type.body()).type()).isEqualTo(type);
    }

    @ParameterizedTest
    @EnumSource
    void every_type_has_a_sample(EventType type) throws IOException {
        assertThat(samples().map(ContractTest::typeOf)).contains(type);
    }

    private static EventType typeOf(Path sample) {
        var name = sample.getFileName().toString();
        return EventType.named("news.dateline." + name.substring(0, name.indexOf(".v1") + 3))
                .orElseThrow();
    }
}
