package news.dateline.gateway.limit;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How many requests of each kind one client may send in a minute; all of them may come at once.
///
/// @param reads `GET` and its like (`dateline.limits.reads`); a page is about ten
/// @param writes whatever may change something (`dateline.limits.writes`)
/// @param login steps of signing in (`dateline.limits.login`); a sign-in takes four
/// @param comments replies to stories (`dateline.limits.comments`)
/// @param pictures uploads of pictures (`dateline.limits.pictures`)
/// @param clients how many clients are remembered for each kind (`dateline.limits.clients`); who is forgotten begins
///     anew
@ConfigurationProperties("dateline.limits")
record LimitSettings(
        @DefaultValue("3000") int reads,
        @DefaultValue("600") int writes,
        @DefaultValue("120") int login,
        @DefaultValue("30") int comments,
        @DefaultValue("60") int pictures,
        @DefaultValue("20000") int clients) {

    LimitSettings {
        if (reads < 1 || writes < 1 || login < 1 || comments < 1 || pictures < 1 || clients < 1) {
            throw new IllegalArgumentException("dateline.limits must all be positive, not " + reads + ", " + writes
                    + ", " + login + ", " + comments + ", " + pictures + ", " + clients);
        }
    }

    int of(RouteClass kind) {
        return switch (kind) {
            case READS -> reads;
            case WRITES -> writes;
            case LOGIN -> login;
            case COMMENTS -> comments;
            case PICTURES -> pictures;
        };
    }
}
