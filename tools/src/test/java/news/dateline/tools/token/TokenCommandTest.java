package news.dateline.tools.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import news.dateline.tools.Complaint;
import news.dateline.tools.running.FakeService;
import news.dateline.tools.running.Http;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TokenCommandTest {

    @Test
    void gets_a_token_of_the_role() throws Exception {
        try (var identity = new FakeService().answers("POST /actuator/demotokens/editor", "{\"token\": \"a.b.c\"}");
                var http = new Http()) {
            assertThat(TokenCommand.of(identity.system("identity-service"), http, "editor"))
                    .isEqualTo("a.b.c");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"chief", "", "editor reader"})
    void names_the_roles_when_there_is_no_such_one(String words) {
        try (var identity = new FakeService()) {
            var system = identity.system("identity-service");
            assertThatThrownBy(() -> TokenCommand.run(system, List.of(words.split(" "))))
                    .isInstanceOf(Complaint.class)
                    .hasMessage("A token of whom? ./dateline token reader|reporter|editor|moderator|ops");
        }
    }
}
