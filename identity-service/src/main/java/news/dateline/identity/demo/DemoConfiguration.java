package news.dateline.identity.demo;

import news.dateline.identity.account.Accounts;
import news.dateline.identity.account.Roster;
import news.dateline.identity.openid.Tokens;
import news.dateline.identity.start.Preparing;
import org.springframework.boot.actuate.autoconfigure.web.server.ConditionalOnManagementPort;
import org.springframework.boot.actuate.autoconfigure.web.server.ManagementPortType;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Absent unless `dateline.demo-users` names a file.
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("dateline.demo-users")
@EnableConfigurationProperties(DemoSettings.class)
class DemoConfiguration {

    @Bean
    DemoUsers demoUsers(DemoSettings settings) {
        return DemoUsers.read(settings.demoUsers());
    }

    @Bean
    Preparing demoAccounts(DemoUsers users, Accounts accounts, Roster roster) {
        return () -> users.byRole().values().stream().map(accounts::ensure).forEach(roster::enter);
    }

    /// Never on a port that is routed to the public.
    @Bean
    @ConditionalOnManagementPort(ManagementPortType.DIFFERENT)
    DemoTokens demoTokens(DemoUsers users, Accounts accounts, Tokens tokens) {
        return new DemoTokens(users, accounts, tokens);
    }
}
