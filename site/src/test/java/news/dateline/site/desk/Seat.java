package news.dateline.site.desk;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;

/// The token that the gateway sends along for somebody. Nobody here checks its signature.
public record Seat(String name, String token) {

    public static final String ID = "0197f3a2-9999-7000-8000-000000000001";

    public static Seat of(String name, String... roles) {
        var claimed = List.of(roles).stream().map(role -> '"' + role + '"').collect(Collectors.joining(","));
        var claims = "{\"sub\": \"%s\", \"name\": \"%s\", \"roles\": [%s]}".formatted(ID, name, claimed);
        return new Seat(name, encoded("{\"alg\": \"RS256\"}") + "." + encoded(claims) + "." + encoded("signed"));
    }

    public String[] headers() {
        return new String[] {"Authorization", authorization()};
    }

    public String authorization() {
        return "Bearer " + token;
    }

    private static String encoded(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(UTF_8));
    }
}
