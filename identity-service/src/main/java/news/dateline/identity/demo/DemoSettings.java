package news.dateline.identity.demo;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;

/// @param demoUsers a properties file: `<role>.username`, `<role>.name` and `<role>.password` for each role
///     (`dateline.demo-users`)
@ConfigurationProperties("dateline")
record DemoSettings(Path demoUsers) {}
