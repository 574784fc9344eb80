package news.dateline.site.page;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What is around every page, and the words it is written in.
///
/// @param title of the page alone, without the paper's name
/// @param description for search engines; absent on pages that they should leave alone
/// @param path the page's one address from the root of the site; absent where it is not for everyone
/// @param section that the reader is in
/// @param picture for whoever hands the page's address on (Open Graph)
public record Frame(
        String title,
        @Nullable String description,
        @Nullable String path,
        @Nullable String section,
        @Nullable Shared picture,
        Furniture furniture) {

    public Frame with(@Nullable Shared picture) {
        return new Frame(title, description, path, section, picture, furniture);
    }

    /// The picture's one public address.
    public String pictureUrl() {
        return picture == null ? "" : furniture.publicUrl() + picture.path();
    }

    public String paper() {
        return furniture.paper();
    }

    public List<SectionLink> sections() {
        return furniture.sections();
    }

    /// The page's one public address.
    public @Nullable String canonical() {
        return path == null ? null : furniture.publicUrl() + path;
    }

    /// What a program may follow instead of this page: the whole site, and the section that the reader is in.
    public List<FeedLink> feeds() {
        if (path == null) {
            return List.of();
        }
        var site = new FeedLink("/feeds/latest.atom", paper());
        return section == null
                ? List.of(site)
                : List.of(
                        site,
                        new FeedLink(
                                "/feeds/" + section + "/latest.atom",
                                paper() + ": " + furniture.section(section).name()));
    }

    /// Signing in leads back to this page.
    public String signInUrl() {
        return path == null ? "/login" : signInUrl(path);
    }

    /// @param path of the page that signing in leads back to
    public static String signInUrl(String path) {
        return "/login?return=" + URLEncoder.encode(path, StandardCharsets.UTF_8);
    }

    /// A phrase of the interface.
    public String say(String key, Object... values) {
        return furniture.words().say(key, values);
    }

    /// `24 November 2026, 08:15 UTC`
    public String moment(Instant at) {
        return furniture.words().moment(at);
    }

    /// `24 November 2026, 08:15:30 UTC`
    public String exact(Instant at) {
        return furniture.words().exact(at);
    }

    /// `24 Nov, 08:15`, in UTC
    public String brief(Instant at) {
        return furniture.words().brief(at);
    }

    /// Address of a script or style sheet that may be cached for ever.
    public String asset(String name) {
        return furniture.asset(name);
    }

    public boolean isCurrent(SectionLink link) {
        return link.id().equals(section);
    }

    /// @param path from the root of the site
    /// @param width in pixels, like `height`
    public record Shared(
            String path, int width, int height, @Nullable String alt) {}

    public record FeedLink(String url, String title) {}

    /// @param id as in addresses
    public record SectionLink(String id, String name) {

        public String url() {
            return "/" + id;
        }
    }
}
