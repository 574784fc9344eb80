package news.dateline.web.request;

import java.io.IOException;
import org.springframework.util.unit.DataSize;

/// A request's body is larger than this service takes.
public final class BodyTooLargeException extends IOException {

    BodyTooLargeException(DataSize limit) {
        super("The body is larger than " + limit.toBytes() + " bytes.");
    }
}
