package news.dateline.site.service;

import java.util.List;
import news.dateline.site.service.Submission.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.RestClient.RequestHeadersSpec;

/// What is said in a reader's name, and what they are refused.
final class Relayed {

    private static final String FORWARDED_FOR = "X-Forwarded-For";

    private Relayed() {}

    /// @param authorization of whoever is signed in
    static <S extends RequestHeadersSpec<? extends S>> S with(@Nullable String authorization, S request) {
        if (authorization != null) {
            request.header(HttpHeaders.AUTHORIZATION, authorization);
        }
        return request;
    }

    /// @param address of whoever asks, as the gateway told it
    static <S extends RequestHeadersSpec<? extends S>> S from(@Nullable String address, S request) {
        if (address != null) {
            request.header(FORWARDED_FOR, address);
        }
        return request;
    }

    private record Problem(
            @Nullable String detail, @Nullable List<Submission.Fault> errors) {}

    static Refused refused(HttpClientErrorException refusal) {
        var problem = refusal.getResponseBodyAs(Problem.class);
        return new Refused(
                refusal.getStatusCode().value(),
                problem == null || problem.detail() == null ? "" : problem.detail(),
                problem == null || problem.errors() == null ? List.of() : problem.errors());
    }
}
