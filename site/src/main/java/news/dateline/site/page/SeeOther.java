package news.dateline.site.page;

import java.net.URI;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/// On to another page of the site, once something was sent or has to be done first: 303 (RFC 9110, section 15.4.4),
/// kept
/// by nobody.
public final class SeeOther {

    private SeeOther() {}

    /// @param address path and query
    public static ResponseEntity<Void> page(String address) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create(address))
                .cacheControl(CacheControl.noStore())
                .build();
    }
}
