package news.dateline.site.desk.people;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import news.dateline.site.desk.Member;
import news.dateline.site.desk.people.PeoplePage.Typed;
import news.dateline.site.service.Answer;
import news.dateline.site.service.Newsroom;
import news.dateline.site.service.Newsroom.Door;
import news.dateline.site.service.Newsroom.Service;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;

/// Asks for accounts, and for what is to become of them.
@Component
class People {

    private static final String USERS = "/identity/api/users";

    private final Newsroom newsroom;

    People(Newsroom newsroom) {
        this.newsroom = newsroom;
    }

    record Listed(List<Person> items, @Nullable String next) {}

    /// @param name of one; empty for everybody
    /// @param cursor where an earlier list went on; empty for the first
    Listed list(String name, String cursor, Member member) {
        var variables = new LinkedHashMap<String, String>();
        var query = new StringBuilder("?limit=50");
        for (var parameter : Map.of("name", name, "cursor", cursor).entrySet()) {
            if (!parameter.getValue().isEmpty()) {
                query.append('&')
                        .append(parameter.getKey())
                        .append("={")
                        .append(parameter.getKey())
                        .append('}');
                variables.put(parameter.getKey(), parameter.getValue());
            }
        }
        return newsroom.read(new Door(Service.IDENTITY, USERS + query, variables), member.authorization())
                .as(Listed.class);
    }

    Answer add(Typed typed, Member member) {
        var json = new LinkedHashMap<String, Object>();
        json.put("username", typed.username());
        json.put("name", typed.displayName());
        json.put("kind", typed.kind());
        json.put("roles", typed.roles());
        if (!typed.email().isEmpty()) {
            json.put("email", typed.email());
        }
        return newsroom.send(HttpMethod.POST, Door.of(Service.IDENTITY, USERS), member.authorization(), json);
    }

    Answer giveRoles(String id, List<String> roles, Member member) {
        var door = Door.of(Service.IDENTITY, USERS + "/{id}/roles", id);
        return newsroom.send(HttpMethod.PUT, door, member.authorization(), Map.of("roles", roles));
    }

    /// @param deed `disable` or `enable`
    Answer change(String id, String deed, Member member) {
        var door = Door.of(Service.IDENTITY, USERS + "/{id}/" + deed, id);
        return newsroom.send(HttpMethod.POST, door, member.authorization(), null);
    }
}
