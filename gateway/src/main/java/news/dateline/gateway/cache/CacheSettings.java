package news.dateline.gateway.cache;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/// @param size how much is kept in memory at most (`dateline.cache.size`)
/// @param largest answers past this size are never kept (`dateline.cache.largest`)
@ConfigurationProperties("dateline.cache")
record CacheSettings(
        @DefaultValue("64MB") DataSize size,
        @DefaultValue("1MB") DataSize largest) {

    CacheSettings {
        if (largest.toBytes() < 1 || size.toBytes() < largest.toBytes() || largest.toMegabytes() > 100) {
            throw new IllegalArgumentException("dateline.cache.size must be at least dateline.cache.largest, which is"
                    + " 1 byte to 100 MB, not " + size + " and " + largest);
        }
    }
}
