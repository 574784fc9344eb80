package news.dateline.identity.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import news.dateline.identity.page.Page;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.InternalAuthenticationServiceException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;

/// Shows the form again, says why, and keeps the name that was typed.
final class SignInRefusal implements AuthenticationFailureHandler, AccessDeniedHandler {

    private static final Page TOO_LATE = new Page(
            "This page was open for too long", "<p>Go back, load it anew, and try once more. Nothing was done.</p>");

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException refusal)
            throws IOException {
        switch (refusal) {
            case InternalAuthenticationServiceException failed -> throw failed;
            case TooManyAttempts tooMany -> {
                response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(tooMany.seconds()));
                var wait = tooMany.seconds() == 1 ? "a second" : tooMany.seconds() + " seconds";
                show(
                        request,
                        response,
                        HttpStatus.TOO_MANY_REQUESTS,
                        "Too many attempts. Wait " + wait + ", then try again.");
            }
            default ->
                show(request, response, HttpStatus.UNAUTHORIZED, "This user name and password do not belong together.");
        }
    }

    /// The session with the form's token has ended.
    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException refusal)
            throws IOException {
        if (request.getServletPath().equals(SignInForm.PATH)) {
            show(request, response, HttpStatus.FORBIDDEN, "This page was open for too long. Please sign in again.");
        } else {
            TOO_LATE.writeTo(response, HttpStatus.FORBIDDEN.value());
        }
    }

    private static void show(HttpServletRequest request, HttpServletResponse response, HttpStatus status, String fault)
            throws IOException {
        SignInForm.of(request, fault).page().writeTo(response, status.value());
    }
}
