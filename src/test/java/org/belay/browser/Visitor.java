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

/** Somebody at a browser: signs in, opens pages, finds things by the words on them. */
final class Visitor implements AutoCloseable {

    /** The inner scroller of vaadin-tabs has a tabindex and axe asks for a tab; see quality.md, Pleasant. */
    private static final String TABS_EXCEPTION = "aria-required-children";

    private static final List<String> WCAG = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

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

    /** Vaadin says when it has nothing under way. */
    Visitor settled() {
        page.waitForFunction("""
                () => window.Vaadin && window.Vaadin.Flow && window.Vaadin.Flow.clients
                  && Object.values(window.Vaadin.Flow.clients).every(c => !c.isActive || !c.isActive())
                  && document.querySelector('h1')""");
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
        var found = new ArrayList<String>();
        for (var rule : new AxeBuilder(page).withTags(WCAG).analyze().getViolations()) {
            for (var node : rule.getNodes()) {
                if (!(rule.getId().equals(TABS_EXCEPTION) && node.getHtml().startsWith("<vaadin-tabs"))) {
                    found.add(rule.getId() + " " + node.getTarget() + " " + node.getHtml());
                }
            }
        }
        return found;
    }

    /** Whether the page is wider than the screen, which a phone's reader would have to push around. */
    boolean scrollsSideways() {
        return (Boolean) page.evaluate(
                "() => document.scrollingElement.scrollWidth > document.scrollingElement.clientWidth + 1");
    }

    List<String> consoleErrors() {
        return List.copyOf(errors);
    }

    Page page() {
        return page;
    }

    @Override
    public void close() {
        context.close();
    }
}
