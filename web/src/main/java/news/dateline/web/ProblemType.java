package news.dateline.web;

import org.springframework.http.HttpStatus;

/// One entry of a service's catalogue of refusals (RFC 9457). Services implement it with an enum.
public interface ProblemType {

    /// Stable kebab-case word; clients see it as `urn:dateline:problem:<code>`.
    String code();

    HttpStatus status();

    /// Says what kind of problem it is, in a few words that never vary.
    String title();
}
