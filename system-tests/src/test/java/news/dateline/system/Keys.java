package news.dateline.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Hands on the keyboard of a page, and eyes: wherever they stop, the focus is to be seen.
record Keys(Page page) {

    /// More than any page has.
    private static final int MANY = 500;

    private static final String WHERE = """
            () => {
              const part = document.activeElement;
              if (!part || part === document.body || part === document.documentElement) {
                return null;
              }
              window.stops ??= new Map();
              if (!window.stops.has(part)) {
                window.stops.set(part, window.stops.size);
              }
              const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(part);
              const { top, right, bottom, left } = part.getBoundingClientRect();
              // a field for a time has stops within itself: each part of it, and a button for its calendar
              const parts = { time: 5, date: 4, month: 3, week: 3, 'datetime-local': 8 }[part.type];
              const words = part.ariaLabel || part.innerText || part.name || '';
              return {
                number: window.stops.get(part),
                name: `${part.localName}#${part.id} "${words.trim().slice(0, 40)}"`,
                parts: parts ?? 1,
                room: part.closest('dialog, main, header, footer')?.localName ?? '',
                marked: (outlineStyle !== 'none' && parseFloat(outlineWidth) > 0) || boxShadow !== 'none',
                shown: right > 0 && bottom > 0 && left < innerWidth && top < innerHeight && right > left && bottom > top,
              };
            }""";

    /// A part of the page that has the focus.
    ///
    /// @param number that no other part of this page has
    /// @param parts of it at which the focus may stop before it leaves, from 1
    /// @param room the element it stands in: `dialog`, `main`, `header`, `footer`, or empty
    record Stop(int number, String name, int parts, String room) {}

    void press(String... keys) {
        for (var key : keys) {
            page.keyboard().press(key);
        }
    }

    void type(String text) {
        page.keyboard().type(text);
    }

    /// Tab by tab.
    void to(Locator wanted) {
        go("Tab", wanted);
    }

    void to(String selector) {
        to(page.locator(selector));
    }

    void backTo(String selector) {
        go("Shift+Tab", page.locator(selector));
    }

    /// @param key that moves the focus on
    void go(String key, Locator wanted) {
        wanted.waitFor();
        for (var steps = 0; !isAt(wanted); steps++) {
            assertThat(steps).as("steps to %s, now at %s", wanted, where()).isLessThan(MANY);
            step(key);
        }
    }

    private static boolean isAt(Locator wanted) {
        return (boolean) wanted.evaluate("part => part === document.activeElement");
    }

    /// All stops of the page in the order in which they come, until they begin anew.
    ///
    /// @param key `Tab` or `Shift+Tab`
    List<Stop> round(String key) {
        var stops = new ArrayList<Stop>();
        while (stops.size() < MANY) {
            var stop = step(key);
            if (stop != null && stops.contains(stop)) {
                assertThat(stop)
                        .as("on %s, where the stops begin anew", page.url())
                        .isEqualTo(stops.getFirst());
                return stops;
            }
            if (stop != null) {
                stops.add(stop);
            }
        }
        throw new AssertionError("no end of stops on " + page.url());
    }

    /// To the next part of the page; null at its end.
    private @Nullable Stop step(String key) {
        var before = where();
        var parts = before == null ? 1 : before.parts();
        for (var part = 0; part < parts; part++) {
            press(key);
            var stop = where();
            if (stop == null || !stop.equals(before)) {
                return stop;
            }
        }
        throw new AssertionError("caught at " + before + " on " + page.url());
    }

    private @Nullable Stop where() {
        var found = (Map<?, ?>) page.evaluate(WHERE);
        if (found == null) {
            return null;
        }
        var stop = new Stop(
                (int) found.get("number"),
                String.valueOf(found.get("name")),
                (int) found.get("parts"),
                String.valueOf(found.get("room")));
        assertThat(found.get("marked"))
                .as("%s of %s shows that it has the focus", stop, page.url())
                .isEqualTo(true);
        assertThat(found.get("shown"))
                .as("%s of %s is in the window", stop, page.url())
                .isEqualTo(true);
        return stop;
    }
}
