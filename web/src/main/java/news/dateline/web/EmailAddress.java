package news.dateline.web;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// Where somebody can be written to: never answered by an API and never put in an event.
///
/// What could be delivered is accepted (RFC 5321's lengths, dot-atoms, international letters); quoted local parts and
/// address literals are not, since nobody's real address has them.
public record EmailAddress(String value) {

    private static final String ATOM = "[\\p{L}\\p{M}\\p{N}!#$%&'*+/=?^_`{|}~-]+";
    private static final String LABEL = "[\\p{L}\\p{N}](?:[\\p{L}\\p{M}\\p{N}-]{0,61}[\\p{L}\\p{M}\\p{N}])?";
    private static final Pattern SHAPE =
            Pattern.compile("(?<local>%1$s(?:\\.%1$s)*)@%2$s(?:\\.%2$s)+".formatted(ATOM, LABEL));

    private static final int LONGEST_LOCAL_PART = 64;
    private static final int LONGEST = 254;

    public static Optional<EmailAddress> of(String address) {
        if (address.length() > LONGEST) {
            return Optional.empty();
        }
        var shape = SHAPE.matcher(address);
        return shape.matches() && shape.group("local").length() <= LONGEST_LOCAL_PART
                ? Optional.of(new EmailAddress(address))
                : Optional.empty();
    }

    /// Equal for the same mailbox: hardly any provider tells capitals apart.
    public String canonical() {
        return value.toLowerCase(Locale.ROOT);
    }

    /// An address in a log line is an address leaked.
    @Override
    public String toString() {
        return "e-mail address";
    }
}
