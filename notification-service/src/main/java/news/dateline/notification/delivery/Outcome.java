package news.dateline.notification.delivery;

import java.util.Locale;

/// What became of an alert for one reader. The order is the one in which they lie in the store.
public enum Outcome {
    /// Not yet tried, or to be tried again.
    QUEUED,
    /// The push service or mail server has accepted it.
    SENT,
    /// The browser or mailbox is gone; its subscription was ended.
    RETIRED,
    /// The push service or mail server will never take it.
    FAILED,
    /// It was no news any more before it could be sent.
    EXPIRED,
    /// The reader had taken the subscription back before it could be sent.
    ENDED,
    /// The alert was recalled before it could be sent; the reader never heard of it.
    RECALLED,
    /// It was sent, but the word that it was wrong could not be.
    UNCORRECTED,
    /// The reader wants to be left alone; they are told when that ends.
    HELD,
    /// The reader had heard as much that day as they want to.
    CAPPED,
    /// The message of another alert, which was held with it, told of it.
    MERGED,
    /// Another alert on the same story was told instead: a later one than that which was held, or the correction
    /// of one to whoever follows the story, too.
    OVERTAKEN;

    /// As metrics and reports name it.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
