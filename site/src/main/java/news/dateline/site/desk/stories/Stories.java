package news.dateline.site.desk.stories;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import news.dateline.site.desk.Member;
import news.dateline.site.service.Newsroom;
import news.dateline.site.service.Newsroom.Door;
import news.dateline.site.service.Newsroom.Service;
import news.dateline.site.service.RefusalException;
import news.dateline.site.service.ServiceAwayException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Asks for the stories that somebody may work on.
@Component
class Stories {

    private static final Logger log = LoggerFactory.getLogger(Stories.class);
    private static final int LINES = 50;

    private final Newsroom newsroom;

    Stories(Newsroom newsroom) {
        this.newsroom = newsroom;
    }

    /// @param next how to go on: parameters for the same question
    /// @param total how many there are, where they were counted
    record Listed(
            List<Copy> stories,
            Map<String, String> next,
            @Nullable Total total) {}

    /// @param atLeast whether there are more
    record Total(long number, boolean atLeast) {}

    private record Slice(List<Copy> items, @Nullable String next) {}

    private record Counts(Map<String, Long> counts) {}

    private record Found(
            List<Hit> items,
            long total,
            boolean atLeast,
            @Nullable Integer next) {

        private record Hit(Copy story) {}
    }

    /// Last touched first.
    ///
    /// @param cursor where an earlier list went on; empty for the first
    Listed list(Wanted wanted, String cursor, Member member) {
        var parameters = parameters(wanted);
        parameters.put("cursor", cursor);
        var slice = newsroom.read(door("/api/articles", parameters), member.authorization())
                .as(Slice.class);
        return new Listed(slice.items(), slice.next() == null ? Map.of() : Map.of("cursor", slice.next()), null);
    }

    /// The best first.
    ///
    /// @param page from 1
    Listed search(Wanted wanted, String page, Member member) {
        var parameters = parameters(wanted);
        parameters.put("q", wanted.words());
        parameters.put("page", page);
        var found = newsroom.read(door("/api/search", parameters), member.authorization())
                .as(Found.class);
        return new Listed(
                found.items().stream().map(Found.Hit::story).toList(),
                found.next() == null ? Map.of() : Map.of("page", found.next().toString()),
                new Total(found.total(), found.atLeast()));
    }

    /// How many stand at each state; nothing while that cannot be counted.
    Map<String, Long> counts(Wanted wanted, Member member) {
        var parameters = new LinkedHashMap<String, String>();
        parameters.put("section", wanted.section());
        parameters.put("mine", wanted.mine() ? "true" : "");
        try {
            return newsroom.read(door("/api/search/counts", parameters), member.authorization())
                    .as(Counts.class)
                    .counts();
        } catch (ServiceAwayException | RefusalException notCounted) {
            log.warn("Stories are listed without their number: {}", notCounted.getMessage());
            return Map.of();
        }
    }

    private static Map<String, String> parameters(Wanted wanted) {
        var parameters = new LinkedHashMap<String, String>();
        parameters.put("status", wanted.state());
        parameters.put("section", wanted.section());
        parameters.put("mine", wanted.mine() ? "true" : "");
        parameters.put("limit", String.valueOf(LINES));
        return parameters;
    }

    private static Door door(String path, Map<String, String> parameters) {
        var given = parameters.entrySet().stream()
                .filter(parameter -> !parameter.getValue().isEmpty())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (one, _) -> one, LinkedHashMap::new));
        var query = given.keySet().stream()
                .map(name -> name + "={" + name + "}")
                .collect(Collectors.joining("&", path + "?", ""));
        return new Door(Service.ARTICLE, query, given);
    }
}
