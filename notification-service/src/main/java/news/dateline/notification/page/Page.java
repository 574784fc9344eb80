package news.dateline.notification.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A whole page for a person, without script or style.
///
/// @param paragraphs in plain text
/// @param items of a list behind them
/// @param form null if there is nothing to do
public record Page(
        String title,
        List<String> paragraphs,
        List<String> items,
        @Nullable Form form) {

    /// One button.
    ///
    /// @param action where it posts to
    /// @param token sent along
    public record Form(String action, String token, String button) {}

    public static Page saying(String title, String... paragraphs) {
        return new Page(title, List.of(paragraphs), List.of(), null);
    }
}
