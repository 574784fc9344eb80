package news.dateline.identity.session;

import java.util.HashMap;
import java.util.Map;
import org.springframework.security.jackson.SecurityJacksonModules;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// A session's attributes as JSON. Only types that the framework lists are ever made of it, so that whoever can
/// write to the store still cannot make this service run anything.
final class AttributeJson {

    private static final TypeReference<Map<String, Object>> ATTRIBUTES = new TypeReference<>() {};

    private final JsonMapper mapper = JsonMapper.builder()
            .addModules(SecurityJacksonModules.getModules(AttributeJson.class.getClassLoader()))
            .build();

    String write(Map<String, Object> attributes) {
        return mapper.writerFor(ATTRIBUTES).writeValueAsString(new HashMap<>(attributes));
    }

    /// @throws JacksonException what is stored was written by a version that does not understand this one
    Map<String, Object> read(String stored) {
        return mapper.readValue(stored, ATTRIBUTES);
    }
}
