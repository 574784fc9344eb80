package news.dateline.article.searching;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/// Where searching keeps what it makes (`dateline.search.*`).
///
/// @param folder for the index of this instance alone, which is made anew at each start; a temporary one if there is
///     none
@ConfigurationProperties("dateline.search")
record SearchSettings(@Nullable Path folder) {}
