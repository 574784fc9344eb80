package news.dateline.gateway.session;

import java.net.URL;
import java.util.HashMap;
import java.util.Map;
import org.springframework.security.jackson.SecurityJacksonModules;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.jsontype.BasicPolymorphicTypeValidator;

/// A session's attributes as JSON. Only types that are listed are ever made of it, so that whoever can write
/// to the database still cannot make the gateway run anything.
final class AttributeJson {

    private static final TypeReference<Map<String, Object>> ATTRIBUTES = new TypeReference<>() {};

    private final JsonMapper mapper = JsonMapper.builder()
            .addModules(SecurityJacksonModules.getModules(AttributeJson.class.getClassLoader(), alsoAllowed()))
            .build();

    /// The issuer in an ID token; the framework's own list lacks it.
    private static BasicPolymorphicTypeValidator.Builder alsoAllowed() {
        return BasicPolymorphicTypeValidator.builder().allowIfSubType(URL.class);
    }

    String write(Map<String, Object> attributes) {
        return mapper.writerFor(ATTRIBUTES).writeValueAsString(new HashMap<>(attributes));
    }

    /// @throws JacksonException what is stored was written by a version that does not understand this one
    Map<String, Object> read(String stored) {
        return mapper.readValue(stored, ATTRIBUTES);
    }
}
