package news.dateline.site.desk;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import news.dateline.site.page.Frame;
import news.dateline.site.page.NotFoundException;
import news.dateline.site.page.SeeOther;
import news.dateline.site.service.RefusalException;
import news.dateline.site.service.ServiceAwayException;
import news.dateline.web.request.RequestId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.View;

/// What is shown at the desk instead of a page.
@ControllerAdvice(basePackageClasses = DeskAdvice.class)
@Order(-1)
class DeskAdvice {

    private static final Logger log = LoggerFactory.getLogger(DeskAdvice.class);

    private static final Set<String> READING = Set.of("GET", "HEAD");

    private final Desk desk;

    DeskAdvice(Desk desk) {
        this.desk = desk;
    }

    /// To the sign-in, and back; a form is kept meanwhile.
    @ExceptionHandler
    Object nobody(NobodyException nobody, HttpServletRequest request) {
        if (!READING.contains(request.getMethod())) {
            return desk.page(HttpStatus.UNAUTHORIZED, "ended", EndedPage.of(request, desk.aside("desk.ended.heading")));
        }
        var query = request.getQueryString();
        var page = request.getRequestURI() + (query == null ? "" : "?" + query);
        return SeeOther.page(Frame.signInUrl(page));
    }

    /// Who works elsewhere is told whose desk this is, and where their own is.
    @ExceptionHandler
    View noDesk(NoDeskException refused, HttpServletRequest request) {
        var member = refused.member();
        var isSomewhere = !Place.openTo(member).isEmpty();
        var text = isSomewhere
                ? "desk.elsewhere.text." + Place.of(request.getRequestURI()).word()
                : "desk.none.text";
        return desk.notice(
                HttpStatus.FORBIDDEN, isSomewhere ? "desk.elsewhere" : "desk.none", desk.say(text), member, null);
    }

    @ExceptionHandler
    View notFound(NotFoundException missing, HttpServletRequest request) {
        return desk.notice(
                HttpStatus.NOT_FOUND, "desk.not-found", desk.say("desk.not-found.text"), member(request), null);
    }

    @ExceptionHandler
    Object refused(RefusalException refusal, HttpServletRequest request) {
        var problem = refusal.problem();
        return switch (problem.status()) {
            case 401 -> nobody(new NobodyException(), request);
            case 404 -> notFound(new NotFoundException(problem.detail()), request);
            case 403 -> forbidden(problem.detail(), member(request), request);
            default ->
                desk.notice(
                        HttpStatus.valueOf(problem.status()), "desk.refused", problem.detail(), member(request), null);
        };
    }

    private View forbidden(String detail, Member member, HttpServletRequest request) {
        return Place.of(request.getRequestURI()).isOpenTo(member)
                ? desk.notice(HttpStatus.FORBIDDEN, "desk.refused", detail, member, null)
                : noDesk(new NoDeskException(member), request);
    }

    @ExceptionHandler
    View away(ServiceAwayException away, HttpServletRequest request) {
        log.error("{} cannot be shown", request.getRequestURI(), away);
        return desk.notice(
                HttpStatus.SERVICE_UNAVAILABLE,
                "desk.away",
                desk.say("desk.away.text"),
                member(request),
                RequestId.of(request));
    }

    private static Member member(HttpServletRequest request) {
        return Members.of(request).orElseThrow(NobodyException::new);
    }
}
