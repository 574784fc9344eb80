package news.dateline.article.searching;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;

/// A piece of text, never markup.
///
/// @param match whether it is what was looked for; left out where it is not
record PieceView(
        String text, @JsonInclude(Include.NON_DEFAULT) boolean match) {}
