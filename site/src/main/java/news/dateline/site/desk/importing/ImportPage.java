package news.dateline.site.desk.importing;

import news.dateline.site.desk.DeskFrame;
import org.jspecify.annotations.Nullable;

/// Where wire copy is pasted.
///
/// @param key that it is imported with once
/// @param problem why it was not
public record ImportPage(
        DeskFrame frame,
        String key,
        String copy,
        String language,
        @Nullable String problem) {}
