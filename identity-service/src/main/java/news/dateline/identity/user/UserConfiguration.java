package news.dateline.identity.user;

import news.dateline.identity.openid.Tokens;
import news.dateline.web.AccessRules;
import news.dateline.web.Role;
import org.springframework.boot.actuate.autoconfigure.web.server.ConditionalOnManagementPort;
import org.springframework.boot.actuate.autoconfigure.web.server.ManagementPortType;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class UserConfiguration {

    /// Besides the doors of `openid` and the pages.
    @Bean
    AccessRules accessRules() {
        return requests ->
                requests.requestMatchers("/api/users", "/api/users/**").hasRole(Role.OPS.name());
    }

    /// Never on a port that is routed to the public.
    @Bean
    @ConditionalOnManagementPort(ManagementPortType.DIFFERENT)
    Operator operator(Tokens tokens) {
        return new Operator(tokens);
    }
}
