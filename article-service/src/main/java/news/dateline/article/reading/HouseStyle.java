package news.dateline.article.reading;

import news.dateline.article.story.DatelineStyle;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How the house sets what it prints (`dateline.style.*`).
///
/// @param dateline how stories open: `efe`, `ap`, `reuters` or `afp`
@ConfigurationProperties("dateline.style")
record HouseStyle(@DefaultValue("efe") DatelineStyle dateline) {}
