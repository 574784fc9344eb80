package news.dateline.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import news.dateline.web.request.BodyTooLargeException;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingRequestHeaderException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.ServletRequestBindingException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import org.springframework.web.util.DisconnectedClientHelper;

/// Turns whatever ends a request into `application/problem+json`. A service that adds an advice of its own gives it
/// an `@Order`: this one comes last.
@RestControllerAdvice
@Order(Ordered.LOWEST_PRECEDENCE)
class ProblemAdvice extends ResponseEntityExceptionHandler {

    private static final Logger log = LoggerFactory.getLogger(ProblemAdvice.class);
    private static final String FIELDS_AT_FAULT = "Some fields are not valid.";

    @ExceptionHandler
    ResponseEntity<Object> refused(ProblemException refused) {
        var detail = String.valueOf(refused.getMessage());
        var problem = Problems.of(refused.type(), detail, refused.faults());
        refused.more().forEach(problem::setProperty);
        return ProblemResponse.of(problem, headers -> headers.setAll(refused.headers()));
    }

    @ExceptionHandler
    ResponseEntity<Object> unauthenticated(AuthenticationException refused) {
        if (refused instanceof AuthenticationServiceException) {
            log.error("A token could not be checked", refused);
            return ProblemResponse.of(Problems.of(WebProblem.UNAVAILABLE, "Sign-in cannot be checked right now."));
        }
        var challenge = refused instanceof OAuth2AuthenticationException ? "Bearer error=\"invalid_token\"" : "Bearer";
        return ProblemResponse.of(
                Problems.of(WebProblem.UNAUTHENTICATED, "A valid bearer token is required."),
                headers -> headers.set(HttpHeaders.WWW_AUTHENTICATE, challenge));
    }

    @ExceptionHandler
    ResponseEntity<Object> forbidden(AccessDeniedException refused) {
        return ProblemResponse.of(Problems.of(WebProblem.FORBIDDEN, "Your roles do not allow this."));
    }

    @ExceptionHandler
    ResponseEntity<Object> tooLarge(BodyTooLargeException refused) {
        return ProblemResponse.of(Problems.of(WebProblem.BODY_TOO_LARGE, String.valueOf(refused.getMessage())));
    }

    /// A form that the server refuses to parse, for its size or its form.
    @ExceptionHandler
    ResponseEntity<Object> badForm(InvalidParameterException refused) {
        return ProblemResponse.of(ofStatus(HttpStatusCode.valueOf(refused.getErrorCode())));
    }

    @ExceptionHandler
    @Nullable ResponseEntity<Object> unexpected(Exception fault, HttpServletRequest request) {
        if (DisconnectedClientHelper.isClientDisconnectedException(fault)) {
            return null;
        }
        log.error("{} {} failed", request.getMethod(), request.getRequestURI(), fault);
        return ProblemResponse.of(ofStatus(WebProblem.UNEXPECTED.status()));
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleMethodArgumentNotValid(
            MethodArgumentNotValidException invalid, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return invalid(BindingFaults.of(invalid));
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleHandlerMethodValidationException(
            HandlerMethodValidationException invalid, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return invalid.isForReturnValue()
                ? handleExceptionInternal(invalid, null, headers, status, request)
                : invalid(BindingFaults.of(invalid));
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException unreadable,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        return ProblemResponse.of(BodyFaults.of(unreadable));
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleTypeMismatch(
            TypeMismatchException mismatch, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        var name = mismatch instanceof MethodArgumentTypeMismatchException argument
                ? argument.getName()
                : Objects.requireNonNullElse(mismatch.getPropertyName(), "request");
        return invalid(List.of(FieldFault.ofParameter(name, "is not of the expected form")));
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleMissingServletRequestParameter(
            MissingServletRequestParameterException missing,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        return invalid(List.of(FieldFault.ofParameter(missing.getParameterName(), "is required")));
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleServletRequestBindingException(
            ServletRequestBindingException fault, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return fault instanceof MissingRequestHeaderException missing
                ? invalid(List.of(FieldFault.ofParameter(missing.getHeaderName(), "is required")))
                : handleExceptionInternal(fault, null, headers, status, request);
    }

    /// Everything else that Spring MVC knows a status for: its headers (`Allow`, `Accept`) stay, its words do not.
    @Override
    protected @Nullable ResponseEntity<Object> handleExceptionInternal(
            Exception fault, @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        if (status.is5xxServerError()) {
            log.error("{} failed", request.getDescription(false), fault);
        }
        return ProblemResponse.of(ofStatus(status), sent -> sent.putAll(headers));
    }

    static ProblemDetail ofStatus(HttpStatusCode status) {
        var type = WebProblem.of(status);
        return Problems.of(type, type.title() + ".");
    }

    private static ResponseEntity<Object> invalid(List<FieldFault> faults) {
        return ProblemResponse.of(Problems.of(WebProblem.INVALID_REQUEST, FIELDS_AT_FAULT, faults));
    }
}
