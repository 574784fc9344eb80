package news.dateline.gateway.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import news.dateline.gateway.Gateway;
import news.dateline.test.ApiOperations;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class TheApiDocumentTest {

    @Test
    void is_made_of_what_every_room_says_of_itself() {
        var generated = OpenApi.text(OpenApi.merged());

        assertThat(OpenApi.committed("openapi.json", generated)).isEqualTo(generated);
    }

    @Test
    void is_a_page_too() {
        var generated = ReferencePage.of(OpenApi.merged());

        assertThat(OpenApi.committed("docs.html", generated))
                .isEqualTo(generated)
                .doesNotContain("<script", "style=", "http://", "https://");
    }

    @Test
    void tells_of_what_the_gateway_answers_itself() {
        var implemented = new TreeSet<>(ApiOperations.implementedIn("news.dateline.gateway"));
        implemented.removeIf(operation -> !operation.startsWith("GET /api/") || operation.endsWith(".css"));

        assertThat(ApiOperations.described()).isEqualTo(implemented);
    }

    @Test
    void refers_to_nothing_that_is_not_there_and_names_each_operation_once() {
        var document = OpenApi.merged();
        var names = new ArrayList<String>();

        each(document, node -> {
            if (node.has("$ref")) {
                var reference = node.get("$ref").asString();
                assertThat(document.at(reference.substring(1)).isMissingNode())
                        .as(reference)
                        .isFalse();
            }
            if (node.has("operationId")) {
                names.add(node.get("operationId").asString());
            }
        });
        assertThat(names).doesNotHaveDuplicates().hasSizeGreaterThan(25);
    }

    private static void each(JsonNode node, Consumer<JsonNode> look) {
        look.accept(node);
        node.values().forEach(child -> each(child, look));
    }

    @ParameterizedTest
    @CsvSource({
        "/api/openapi, application/json, '\"openapi\" : \"3.1.1\"'",
        "/api/asyncapi, application/json, '\"asyncapi\" : \"3.0.0\"'",
        "/api/docs, text/html;charset=UTF-8, The API of Dateline",
        "/api/docs.css, text/css;charset=UTF-8, body",
    })
    void is_answered_by_the_gateway_alone(String path, String type, String text) {
        try (var gateway = Gateway.with(java.util.Map.of())) {
            var answer = gateway.get(path);

            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.headers().firstValue("Content-Type")).hasValue(type);
            assertThat(answer.body()).contains(text);
        }
    }

    @Test
    void has_examples_of_nothing_secret() {
        var text = JsonMapper.shared().writeValueAsString(OpenApi.merged());

        assertThat(text.lines().collect(Collectors.joining())).doesNotContain("127.0.0.1", "localhost", "actuator");
    }
}
