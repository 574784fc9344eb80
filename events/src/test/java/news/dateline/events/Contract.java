package news.dateline.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.github.victools.jsonschema.generator.CustomDefinition;
import com.github.victools.jsonschema.generator.Option;
import com.github.victools.jsonschema.generator.OptionPreset;
import com.github.victools.jsonschema.generator.SchemaGenerator;
import com.github.victools.jsonschema.generator.SchemaGeneratorConfigBuilder;
import com.github.victools.jsonschema.generator.SchemaVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// What the records say of themselves, in the languages others read: JSON Schema 2020-12 and AsyncAPI 3.0.
final class Contract {

    static final Path FOLDER = Path.of("src/main/resources/news/dateline/events");

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .changeDefaultPropertyInclusion(value -> value.withValueInclusion(JsonInclude.Include.NON_NULL))
            .build();

    private Contract() {}

    static JsonNode schemaOf(EventType type) {
        var settings = new SchemaGeneratorConfigBuilder(SchemaVersion.DRAFT_2020_12, OptionPreset.PLAIN_JSON)
                .with(Option.ADDITIONAL_FIXED_TYPES, Option.EXTRA_OPEN_API_FORMAT_VALUES, Option.INLINE_ALL_SCHEMAS);
        settings.forFields()
                .withRequiredCheck(
                        field -> field.getRawMember().getAnnotatedType().getAnnotation(Nullable.class) == null)
                .withStringFormatResolver(field -> null);
        settings.forTypesInGeneral().withCustomDefinitionProvider((javaType, context) -> {
            var erased = javaType.getErasedType();
            if (!erased.isEnum()) {
                return null;
            }
            var definition = context.getGeneratorConfig().createObjectNode();
            definition.put("type", "string");
            var names = definition.putArray("enum");
            Arrays.stream(erased.getEnumConstants())
                    .forEach(constant -> names.add(((Enum<?>) constant).name().toLowerCase(Locale.ROOT)));
            return new CustomDefinition(definition, true);
        });
        var schema = new SchemaGenerator(settings.build()).generateSchema(type.body());
        return ((ObjectNode) schema).put("title", type.typeName());
    }

    static JsonNode asyncApi() {
        var document = JSON.createObjectNode();
        document.put("asyncapi", "3.0.0");
        document.putObject("info")
                .put("title", "Dateline events")
                .put("version", "1")
                .put(
                        "description",
                        "CloudEvents 1.0 in Kafka's binary content mode: attributes in headers, body in JSON.");
        document.put("defaultContentType", "application/json");
        var channels = document.putObject("channels");
        var operations = document.putObject("operations");
        var messages = document.putObject("components").putObject("messages");
        for (var topic : Topic.values()) {
            channel(channels.putObject(topic.topicName()), topic);
            operations
                    .putObject("receive-" + topic.topicName())
                    .put("action", "receive")
                    .putObject("channel")
                    .put("$ref", "#/channels/" + topic.topicName());
        }
        for (var type : EventType.values()) {
            message(messages.putObject(type.schemaName()), type);
        }
        new StreamContract(JSON).addTo(channels, operations, messages);
        return document;
    }

    private static void channel(ObjectNode channel, Topic topic) {
        channel.put("address", topic.topicName());
        var references = channel.putObject("messages");
        Arrays.stream(EventType.values())
                .filter(type -> type.topic() == topic)
                .forEach(type -> references
                        .putObject(type.schemaName())
                        .put("$ref", "#/components/messages/" + type.schemaName()));
        var kafka = channel.putObject("bindings").putObject("kafka").put("partitions", topic.partitions());
        var settings = kafka.putObject("topicConfiguration");
        settings.putArray("cleanup.policy").add(topic.cleanup().name().toLowerCase(Locale.ROOT));
        if (topic.cleanup() == Topic.Cleanup.DELETE) {
            settings.put("retention.ms", topic.kept().toMillis());
        }
    }

    private static void message(ObjectNode message, EventType type) {
        message.put("name", type.typeName());
        var headers = message.putObject("headers").put("type", "object");
        var properties = headers.putObject("properties");
        Map.of("ce_id", "uuid", "ce_subject", "uuid", "ce_time", "date-time").entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(header -> properties
                        .putObject(header.getKey())
                        .put("type", "string")
                        .put("format", header.getValue()));
        properties.putObject("ce_type").put("type", "string").put("const", type.typeName());
        properties.putObject("ce_sequence").put("type", "string").put("pattern", "^[0-9]{19}$");
        var required = headers.putArray("required");
        for (var name : new String[] {"ce_id", "ce_sequence", "ce_subject", "ce_time", "ce_type"}) {
            required.add(name);
        }
        message.set("payload", schemaOf(type));
    }

    static String text(JsonNode node) {
        return JSON.writeValueAsString(node) + "\n";
    }

    /// The committed file, rewritten first when the build is told to with `-Ddateline.contract=write`.
    static String committed(Path file, String generated) {
        try {
            if ("write".equals(System.getProperty("dateline.contract"))) {
                Files.createDirectories(file.getParent());
                Files.writeString(file, generated);
            }
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
