package news.dateline.identity.post;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/// @param mailFrom whom mail comes from (`dateline.mail-from`); absent: `no-reply` at the public address's host
@ConfigurationProperties("dateline")
record PostSettings(@Nullable String mailFrom) {}
