package news.dateline.gateway.cache;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ResponseCookie;
import org.springframework.util.LinkedMultiValueMap;

class AnAnswerTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    front article:1 | no-cache                    | 60
                    front           | max-age=2                   | 2
                    front           | max-age=600                 | 60
                    front           | max-age=600, s-maxage=3     | 3
                    ''              | public, max-age=31536000    | 86400
                    ''              | no-cache                    | 0
                    ''              | ''                          | 0
                    front           | no-store                    | 0
                    front           | private, max-age=60         | 0
                    front           | Max-Age=2                   | 2
                    front           | max-age=much                | 60
                    """)
    void is_kept_until_it_is_purged_and_no_longer_than_it_says(String tags, String cacheControl, long seconds) {
        assertThat(answer(HttpStatus.OK, tags, HttpHeaders.CACHE_CONTROL, cacheControl)
                        .lifetime())
                .hasSeconds(seconds);
    }

    @ParameterizedTest
    @ValueSource(ints = {302, 303, 304, 400, 401, 403, 404, 500, 503})
    void of_any_other_kind_is_not_kept(int status) {
        assertThat(answer(HttpStatusCode.valueOf(status), "front", HttpHeaders.CACHE_CONTROL, "no-cache")
                        .lifetime())
                .isZero();
    }

    @ParameterizedTest
    @CsvSource({"Vary,Cookie", "Vary,*", "Set-Cookie,a=b", "Content-Encoding,br"})
    void for_one_reader_is_not_kept(String header, String value) {
        assertThat(answer(HttpStatus.OK, "front", header, value).lifetime()).isZero();
    }

    @Test
    void with_a_cookie_is_not_kept() {
        var cookies = new LinkedMultiValueMap<String, ResponseCookie>();
        cookies.add("a", ResponseCookie.from("a", "b").build());
        var headers = new HttpHeaders();
        headers.set(Answer.CACHE_TAG, "front");

        assertThat(new Answer(HttpStatus.OK, headers, cookies, new byte[0]).lifetime())
                .isZero();
    }

    @Test
    void that_varies_by_what_is_never_passed_on_is_kept() {
        assertThat(answer(HttpStatus.OK, "front", HttpHeaders.VARY, "Origin, Accept-Encoding")
                        .lifetime())
                .isEqualTo(Duration.ofSeconds(60));
    }

    private static Answer answer(HttpStatusCode status, String tags, String header, String value) {
        var headers = new HttpHeaders();
        headers.set(Answer.CACHE_TAG, tags);
        headers.set(header, value);
        return new Answer(status, headers, new LinkedMultiValueMap<>(), new byte[0]);
    }
}
