package news.dateline.site.page;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import news.dateline.web.request.RequestId;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.View;

/// Answers for what failed before or behind Spring MVC.
@Controller
class FaultController implements ErrorController {

    private final FaultPages faults;

    FaultController(FaultPages faults) {
        this.faults = faults;
    }

    @RequestMapping("${spring.web.error.path:/error}")
    View error(HttpServletRequest request) {
        var code = (Integer) Objects.requireNonNullElse(
                request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE), HttpStatus.NOT_FOUND.value());
        var status = Objects.requireNonNullElse(HttpStatus.resolve(code), HttpStatus.INTERNAL_SERVER_ERROR);
        if (status == HttpStatus.NOT_FOUND) {
            return faults.notFound();
        }
        return status.is5xxServerError() ? faults.failed(RequestId.of(request)) : faults.refused(status);
    }
}
