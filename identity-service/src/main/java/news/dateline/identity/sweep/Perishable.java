package news.dateline.identity.sweep;

/// Documents that are worth nothing after their `expiresAt`, by which they are indexed.
@FunctionalInterface
public interface Perishable {

    Class<?> document();
}
