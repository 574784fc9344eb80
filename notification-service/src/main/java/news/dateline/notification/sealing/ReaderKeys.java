package news.dateline.notification.sealing;

import java.util.Base64;

/// What a browser hands out with a subscription, so that nobody between can read (RFC 8291, section 3).
///
/// @param p256dh public key, base64url
/// @param auth secret of 16 bytes that shows who subscribed, base64url
public record ReaderKeys(String p256dh, String auth) {

    static final int AUTH_BYTES = 16;

    byte[] point() {
        return Base64.getUrlDecoder().decode(p256dh);
    }

    byte[] secret() {
        return Base64.getUrlDecoder().decode(auth);
    }

    /// The secret stays out of logs.
    @Override
    public String toString() {
        return "keys of a reader";
    }
}
