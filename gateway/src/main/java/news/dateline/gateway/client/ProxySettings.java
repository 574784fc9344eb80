package news.dateline.gateway.client;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// @param proxies addresses or networks (`192.0.2.7`, `10.0.0.0/8`, `2001:db8::/32`) of the proxies that stand before
///     this door and whose `X-Forwarded-For` is believed (`dateline.proxies`); nobody's, unless they are named
@ConfigurationProperties("dateline")
record ProxySettings(@DefaultValue List<String> proxies) {}
