package org.belay.browser;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Somebody at a browser: signs in, opens pages, finds things by the words on them. */
final class Visitor implements AutoCloseable {

    /** The inner scroller of vaadin-tabs has a tabindex and axe asks for a tab; see quality.md, Pleasant. */
    private static final String TABS_EXCEPTION = "aria-required-children .* <vaadin-tabs(?s:.*)";

    private static final List<String> WCAG = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

    /** Asks axe itself for what it finds, since its Java frame takes three times as long. */
    private static final String FIND_VIOLATIONS = """
            async tags => {
              const options = { runOnly: tags, resultTypes: ['violations'], preload: false, iframes: false };
              const found = await window.axe.run(document, options);
              return found.violations.flatMap(rule => rule.nodes.map(node =>
                [rule.id, node.target.join(' '), ...node.any.map(check => check.message), node.html].join(' ')));
            }""";

    private final BrowserContext context;
    private final Page page;
    private final String base;
    private final List<String> errors = new ArrayList<>();

    Visitor(int port) {
        base = "http://localhost:" + port + "/";
        context = Chromium.browser()
                .newContext(new Browser.NewContextOptions()
                        .setLocale("en-US")
                        .setTimezoneId("Europe/Berlin")
                        .setAcceptDownloads(true)
                        .setReducedMotion(ReducedMotion.REDUCE)
                        .setViewportSize(1440, 900));
        page = context.newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                errors.add(message.text() + " at " + page.url());
            }
        });
        page.onPageError(error -> errors.add(error + " at " + page.url()));
    }

    Visitor signIn(String email, String password) {
        page.navigate(base + "login");
        page.locator("input[name=username]").fill(email);
        page.locator("input[name=password]").fill(password);
        page.locator("vaadin-login-form")
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Sign in"))
                .click();
        page.waitForURL(Pattern.compile("^(?!.*login).*$"));
        settled();
        return this;
    }

    /** Opens an address and waits until it stands still. */
    Visitor open(String address) {
        page.navigate(base + address);
        return settled();
    }

    /** Vaadin says when it has nothing under way, and the lists say whether they know how wide the screen is. */
    Visitor settled() {
        page.waitForFunction("""
                () => window.Vaadin && window.Vaadin.Flow && window.Vaadin.Flow.clients
                  && Object.values(window.Vaadin.Flow.clients).every(c => !c.isActive || !c.isActive())
                  && document.querySelector('h1')
                  && [...document.querySelectorAll('vaadin-grid')]
                    .every(grid => grid.classList.contains('b-cards') === innerWidth <= 720)""");
        return this;
    }

    Visitor desktop() {
        page.setViewportSize(1440, 900);
        return this;
    }

    Visitor phone() {
        page.setViewportSize(390, 844);
        return this;
    }

    Visitor theme(ColorScheme scheme) {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
        return this;
    }

    /** What axe finds against WCAG 2.2 AA, one line each. */
    List<String> violations() {
        if (page.evaluate("() => window.axe === undefined").equals(true)) {
            page.evaluate(AxeBuilder.getAxeScript());
        }
        return Stream.of(page.evaluate(FIND_VIOLATIONS, WCAG))
                .map(List.class::cast)
                .flatMap(found -> ((List<?>) found).stream())
                .map(String::valueOf)
                .filter(found -> !found.matches(TABS_EXCEPTION))
                .toList();
    }

    /** Whether the page is wider than the screen, which a phone's reader would have to push around. */
    boolean scrollsSideways() {
        return (Boolean) page.evaluate("""
                () => [document.scrollingElement, ...document.querySelectorAll('.b-surface')]
                  .some(box => box.scrollWidth > box.clientWidth + 1)""");
    }

    /** The color of the title, to tell light from dark. */
    String ink() {
        return (String) page.evaluate("() => getComputedStyle(document.querySelector('h1')).color");
    }

    List<String> consoleErrors() {
        return List.copyOf(errors);
    }

    /** Those since the last call. */
    List<String> takeErrors() {
        var taken = List.copyOf(errors);
        errors.clear();
        return taken;
    }

    Page page() {
        return page;
    }

    @Override
    public void close() {
        context.close();
    }
}
