package news.dateline.site.page;

import jakarta.servlet.http.HttpServletRequest;
import news.dateline.site.service.ServiceAwayException;
import news.dateline.site.service.SignedOutException;
import news.dateline.site.service.StoryWithdrawnException;
import news.dateline.web.request.BodyTooLargeException;
import news.dateline.web.request.RequestId;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.resource.NoResourceFoundException;
import org.springframework.web.util.DisconnectedClientHelper;

/// Answers readers with a page where an API would answer with a problem.
@ControllerAdvice
@Order(0)
class FaultAdvice {

    private static final Logger log = LoggerFactory.getLogger(FaultAdvice.class);

    private final FaultPages faults;

    FaultAdvice(FaultPages faults) {
        this.faults = faults;
    }

    @ExceptionHandler({NotFoundException.class, NoResourceFoundException.class})
    View notFound() {
        return faults.notFound();
    }

    @ExceptionHandler
    View withdrawn(StoryWithdrawnException gone) {
        return faults.withdrawn(gone.reason(), gone.tags());
    }

    @ExceptionHandler
    View away(ServiceAwayException away, HttpServletRequest request) {
        log.error("{} cannot be shown", request.getRequestURI(), away);
        return faults.away(RequestId.of(request));
    }

    /// To the sign-in, and back to this page.
    @ExceptionHandler
    ResponseEntity<Void> signedOut(SignedOutException refused, HttpServletRequest request) {
        return SeeOther.page(Frame.signInUrl(request.getRequestURI()));
    }

    @ExceptionHandler
    View tooLarge(BodyTooLargeException refused) {
        return faults.refused(HttpStatus.CONTENT_TOO_LARGE);
    }

    /// An address that cannot be one, or a parameter that says what it cannot.
    @ExceptionHandler
    View mismatch(MethodArgumentTypeMismatchException refused) {
        return refused.getParameter().hasParameterAnnotation(PathVariable.class)
                ? faults.notFound()
                : faults.refused(HttpStatus.BAD_REQUEST);
    }

    @ExceptionHandler
    View badForm(InvalidParameterException refused) {
        return faults.refused(HttpStatus.valueOf(refused.getErrorCode()));
    }

    @ExceptionHandler
    @Nullable View other(Exception fault, HttpServletRequest request) {
        if (DisconnectedClientHelper.isClientDisconnectedException(fault)) {
            return null;
        }
        if (fault instanceof ErrorResponse answer && answer.getStatusCode().is4xxClientError()) {
            return faults.refused(HttpStatus.valueOf(answer.getStatusCode().value()));
        }
        log.error("{} {} failed", request.getMethod(), request.getRequestURI(), fault);
        return faults.failed(RequestId.of(request));
    }
}
