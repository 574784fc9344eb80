package news.dateline.gateway.cache;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.jspecify.annotations.Nullable;

/// Pages by their target, up to a size in all; what is asked for least goes first. Safe for any thread.
final class Shelf {

    private final Cache<String, Page> pages;

    /// @param bytes at most, in all
    Shelf(long bytes) {
        pages = Caffeine.newBuilder()
                .maximumWeight(bytes)
                .weigher((String target, Page page) -> target.length() + page.weight())
                .executor(Runnable::run)
                .build();
    }

    @Nullable Page get(String target) {
        return pages.getIfPresent(target);
    }

    /// Unless there is one that was begun later.
    void put(String target, Page page) {
        pages.asMap().merge(target, page, (there, made) -> made.number() < there.number() ? there : made);
    }

    void remove(String target) {
        pages.invalidate(target);
    }

    /// Takes away every page that is made of this.
    void removeAll(String tag) {
        pages.asMap().values().removeIf(page -> page.tags().contains(tag));
    }

    long pages() {
        return pages.estimatedSize();
    }

    long bytes() {
        return pages.policy().eviction().orElseThrow().weightedSize().orElse(0);
    }
}
