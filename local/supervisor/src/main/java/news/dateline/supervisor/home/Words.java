package news.dateline.supervisor.home;

import java.security.SecureRandom;
import java.util.stream.Collectors;

/// Secrets that a person can type: no letter looks like another one, five random bits each.
final class Words {

    private static final String ALPHABET = "abcdefghijkmnpqrstuvwxyz23456789";
    private static final SecureRandom RANDOM = new SecureRandom();

    private Words() {}

    static String random(int letters) {
        return RANDOM.ints(letters, 0, ALPHABET.length())
                .mapToObj(index -> String.valueOf(ALPHABET.charAt(index)))
                .collect(Collectors.joining());
    }
}
