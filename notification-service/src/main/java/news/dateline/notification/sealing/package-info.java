/// Messages that only a reader's browser can open: Message Encryption for Web Push (RFC 8291) over aes128gcm (RFC
/// 8188).
@NullMarked
package news.dateline.notification.sealing;

import org.jspecify.annotations.NullMarked;
