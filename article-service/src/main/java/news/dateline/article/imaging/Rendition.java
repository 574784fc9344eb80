package news.dateline.article.imaging;

/// A picture at one size, as it is sent.
///
/// @param width in pixels, as people see it; `height` likewise
public record Rendition(int width, int height, byte[] bytes) {}
