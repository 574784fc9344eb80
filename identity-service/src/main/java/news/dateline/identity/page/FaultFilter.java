package news.dateline.identity.page;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;

/// Answers for what fails in the security filters, where this service does most of its work and no advice reaches:
/// a store that is away is 503 here too.
final class FaultFilter extends OncePerRequestFilter {

    private static final Logger log = LoggerFactory.getLogger(FaultFilter.class);

    private final Supplier<HandlerExceptionResolver> resolver;

    FaultFilter(Supplier<HandlerExceptionResolver> resolver) {
        this.resolver = resolver;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (RuntimeException fault) {
            if (response.isCommitted()) {
                throw fault;
            }
            response.reset();
            answer(request, response, fault);
        }
    }

    private void answer(HttpServletRequest request, HttpServletResponse response, RuntimeException fault)
            throws IOException {
        if (isForAPerson(request)) {
            log.error("{} {} failed", request.getMethod(), request.getRequestURI(), fault);
            response.sendError(
                    isStoreAway(fault)
                            ? HttpServletResponse.SC_SERVICE_UNAVAILABLE
                            : HttpServletResponse.SC_INTERNAL_SERVER_ERROR);
        } else if (resolver.get().resolveException(request, response, null, fault) == null) {
            throw fault;
        }
    }

    private static boolean isForAPerson(HttpServletRequest request) {
        var accept = request.getHeader("Accept");
        return accept != null && accept.contains(MediaType.TEXT_HTML_VALUE);
    }

    private static boolean isStoreAway(Throwable fault) {
        return fault instanceof DataAccessResourceFailureException
                || fault instanceof TransientDataAccessException
                || (fault.getCause() != null && isStoreAway(fault.getCause()));
    }
}
