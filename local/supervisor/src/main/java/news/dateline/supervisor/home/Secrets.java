package news.dateline.supervisor.home;

import java.util.Map;

/// What processes prove themselves to each other with; made on the first start and kept.
///
/// @param gatewayClient the OAuth client secret that the gateway shows to the identity service
public record Secrets(String gatewayClient) {

    private static final String GATEWAY_CLIENT = "gateway-client-secret";

    public static Secrets of(Home home) {
        var file = new PropertiesFile(home.path("secrets.properties"));
        var kept = file.read().get(GATEWAY_CLIENT);
        if (kept != null && !kept.isBlank()) {
            return new Secrets(kept);
        }
        var made = new Secrets(Words.random(52));
        file.write(Map.of(GATEWAY_CLIENT, made.gatewayClient));
        return made;
    }
}
