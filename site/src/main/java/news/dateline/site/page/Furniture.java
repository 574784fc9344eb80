package news.dateline.site.page;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import news.dateline.site.page.Frame.SectionLink;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What all frames share.
@Component
public final class Furniture {

    private final SiteSettings settings;
    private final Words words;
    private final Assets assets;
    private final List<SectionLink> sections;

    Furniture(SiteSettings settings, Words words, Assets assets) {
        this.settings = settings;
        this.words = words;
        this.assets = assets;
        this.sections = settings.site().sections().stream().map(this::section).toList();
    }

    /// For a page that has an address of its own and may be found.
    ///
    /// @param path from the root of the site
    public Frame around(String title, @Nullable String description, String path, @Nullable String section) {
        return new Frame(title, description, path, section, null, this);
    }

    /// For a page that only its reader should see.
    public Frame aside(String title) {
        return new Frame(title, null, null, null, null, this);
    }

    /// A section under its name in the words file, or under its id if the words file has none.
    public SectionLink section(String id) {
        var key = "section." + id;
        return new SectionLink(id, words.know(key) ? words.say(key) : capitalised(id));
    }

    public boolean isKnownSection(String id) {
        return sections.stream().anyMatch(link -> link.id().equals(id));
    }

    public String say(String key, Object... values) {
        return words.say(key, values);
    }

    /// `24 Nov, 08:15`, in UTC
    public String brief(Instant at) {
        return words.brief(at);
    }

    public String day(Instant at) {
        return words.day(at);
    }

    /// Address of a script, picture or style sheet that may be cached for ever.
    public String asset(String name) {
        return assets.address(name);
    }

    /// Without a slash at the end.
    public String publicUrl() {
        return settings.url().toString();
    }

    public String paper() {
        return settings.site().name();
    }

    /// Those that the navigation offers.
    public List<SectionLink> sections() {
        return sections;
    }

    Words words() {
        return words;
    }

    private static String capitalised(String id) {
        var name = id.replace('-', ' ').strip();
        return name.isEmpty() ? id : name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }
}
