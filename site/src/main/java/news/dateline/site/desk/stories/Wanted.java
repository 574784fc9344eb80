package news.dateline.site.desk.stories;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import news.dateline.site.desk.Member;
import news.dateline.web.Role;

/// Which stories somebody wants to see. Empty is any, but for the state, which is a draft where no words are given.
///
/// @param mine whether only those that they began; always so for reporters, who have no other
/// @param words that are looked for
record Wanted(String state, String section, boolean mine, String words) {

    static final String ANY = "any";
    static final List<String> STATES = List.of("draft", "in-review", "approved", "scheduled", "published", "withdrawn");

    private static final int LONGEST = 200;

    static Wanted of(String state, String section, boolean mine, String words, Member member) {
        var typed = words.strip();
        var shortened = typed.substring(0, Math.min(typed.length(), LONGEST));
        var fallback = shortened.isEmpty() ? STATES.getFirst() : ANY;
        var known = STATES.contains(state) || state.equals(ANY) && !shortened.isEmpty();
        return new Wanted(
                known ? state : fallback,
                section.matches("[a-z0-9-]{1,40}") ? section : "",
                mine || !member.is(Role.EDITOR),
                shortened);
    }

    boolean isSearch() {
        return !words.isEmpty();
    }

    Wanted at(String state) {
        return new Wanted(state, section, mine, words);
    }

    /// Its page.
    ///
    /// @param more parameters besides
    String address(Map<String, String> more) {
        var parameters = new LinkedHashMap<String, String>();
        parameters.put("state", state);
        parameters.put("section", section);
        parameters.put("mine", mine ? "true" : "");
        parameters.put("q", words);
        parameters.putAll(more);
        return parameters.entrySet().stream()
                .filter(parameter -> !parameter.getValue().isEmpty())
                .map(parameter ->
                        parameter.getKey() + "=" + URLEncoder.encode(parameter.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&", "/desk?", ""));
    }
}
