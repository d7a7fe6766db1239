package org.belay.browser;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Somebody at a browser: signs in, opens pages, finds things by the words on them. */
final class Visitor implements AutoCloseable {

    /** The inner scroller of vaadin-tabs has a tabindex and axe asks for a tab; see quality.md, Pleasant. */
    private static final String TABS_EXCEPTION = "aria-required-children .* <vaadin-tabs(?s:.*)";

    private static final List<String> WCAG = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

    /** Axe measures the contrast of texts that {@link #MARK_LOOKS} marks; all other rules look at everything. */
    private static final String MEASURE_MARKED =
            "() => axe.configure({ rules: [{ id: 'color-contrast', selector: '[data-look]' }] })";

    /**
     * Marks the first texts of each look, since most of axe's time would go into the contrast of cells and entries that
     * are as one to the eye. Texts look the same if they and all that they stand in are styled the same, and may stand
     * for each other only where axe would measure each of them: nothing hidden, disabled or of a single letter counts.
     */
    private static final String MARK_LOOKS = """
            () => {
              const numbers = new Map(), looks = new Map(), marked = new Map();
              const look = element => {
                if (!element) return 0;
                if (!looks.has(element)) {
                  const around = look(element.assignedSlot || element.parentElement || element.getRootNode().host);
                  const style = getComputedStyle(element);
                  const key = [around, element.localName, element.getAttribute('class'), element.getAttribute('theme'),
                    element.getAttribute('part'), element.matches('[disabled], [aria-disabled=true], [inert]'),
                    style.color, style.backgroundColor, style.backgroundImage, style.opacity, style.fontSize,
                    style.fontWeight, style.position, style.textShadow].join('|');
                  if (!numbers.has(key)) numbers.set(key, numbers.size + 1);
                  looks.set(element, numbers.get(key));
                }
                return looks.get(element);
              };
              const text = element => [...element.childNodes]
                .filter(node => node.nodeType === Node.TEXT_NODE).map(node => node.data).join('').trim();
              const visit = root => root.querySelectorAll('*').forEach(element => {
                element.removeAttribute('data-look');
                if ((element.matches('input, textarea, select') || text(element).length > 1)
                    && element.checkVisibility({ visibilityProperty: true })) {
                  const number = look(element);
                  marked.set(number, (marked.get(number) || 0) + 1);
                  if (marked.get(number) <= 3) element.setAttribute('data-look', '');
                }
                if (element.shadowRoot) visit(element.shadowRoot);
              });
              visit(document);
            }""";

    /** Asks axe itself for what it finds, since its Java frame takes three times as long. */
    private static final String FIND_VIOLATIONS = """
            async runOnly => {
              const options = { runOnly, resultTypes: ['violations'], preload: false, iframes: false };
              const found = await window.axe.run(document, options);
              return found.violations.flatMap(rule => rule.nodes.map(node =>
                [rule.id, node.target.join(' '), ...node.any.map(check => check.message), node.html].join(' ')));
            }""";

    private final BrowserContext context;
    private final Page page;
    private final int port;
    private final String base;
    private final List<String> errors = new ArrayList<>();

    Visitor(int port) {
        this.port = port;
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

    /** Signs in without looking at the pages on the way, for visits that are about others. */
    Visitor cameIn(String email, String password) {
        try (var visitor = new HttpVisitor(port).signIn(email, password)) {
            context.addCookies(List.of(new Cookie(HttpVisitor.SESSION, visitor.session()).setUrl(base)));
        }
        return this;
    }

    /** Opens an address and waits until it stands still. */
    Visitor open(String address) {
        page.navigate(base + address);
        return settled();
    }

    /**
     * Goes to an address as a link does: the server makes the page, and the browser keeps its scripts and styles, which
     * take it longer to load than to show what is new. The first page is opened as a whole.
     */
    Visitor goTo(String address) {
        if (!page.url().startsWith(base)) {
            return open(address);
        }
        page.evaluate("""
                address => {
                  window.arrived = false;
                  window.addEventListener('vaadin-navigated', () => window.arrived = true, { once: true });
                  const link = document.body.appendChild(document.createElement('a'));
                  link.href = address;
                  link.click();
                  link.remove();
                }""", base + address);
        page.waitForFunction("() => window.arrived !== false");
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

    /** A button by the words on it. */
    Locator button(Pattern words) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(words))
                .first();
    }

    Visitor press(String words) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(words).setExact(true))
                .first()
                .click();
        return settled();
    }

    /** What a page does less often stands in a menu. */
    Visitor pickFromMenu(String words) {
        page.getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName("More actions"))
                .click();
        page.getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName(words))
                .click();
        return settled();
    }

    /** A link by the words on it. */
    Visitor follow(String words) {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(words).setExact(true))
                .first()
                .click();
        return settled();
    }

    Locator field(String label) {
        return page.getByLabel(label, new Page.GetByLabelOptions().setExact(true))
                .first();
    }

    /** Into the field with this label. */
    Visitor type(String label, String text) {
        field(label).fill(text);
        return this;
    }

    /** As English is written where the browser is. */
    Visitor date(String label, LocalDate date) {
        var field = field(label);
        field.fill(date.format(DateTimeFormatter.ofPattern("d/M/yyyy", Locale.UK)));
        field.press("Enter");
        return settled();
    }

    Visitor pressInDialog(String words) {
        page.getByRole(AriaRole.DIALOG)
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(words).setExact(true))
                .click();
        return settled();
    }

    Visitor openLink(String words) {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(words))
                .first()
                .click();
        return settled();
    }

    /** One of several choices that are shown as pills. */
    Visitor pill(Pattern words) {
        page.getByRole(AriaRole.RADIO, new Page.GetByRoleOptions().setName(words))
                .first()
                .check();
        return settled();
    }

    Visitor check(String label) {
        field(label).check();
        return settled();
    }

    /** One of few, from a list that nobody can type into. */
    Visitor pick(String label, String option) {
        field(label).click();
        page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName(option))
                .first()
                .click();
        return settled();
    }

    /** From a list that opens below its field. */
    Visitor choose(String label, String option) {
        field(label).fill(option);
        page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName(option))
                .first()
                .click();
        // A list of several choices stays open until somebody leaves its field.
        page.keyboard().press("Tab");
        return settled();
    }

    /** Presses the button and keeps what it downloads. */
    Path download(String words, Path folder) {
        var download = page.waitForDownload(() -> press(words));
        var file = folder.resolve(download.suggestedFilename());
        download.saveAs(file);
        return file;
    }

    Visitor upload(Path file) {
        page.locator("vaadin-upload input[type=file]").setInputFiles(file);
        return this;
    }

    /** Waits until these words can be seen somewhere on the page. */
    Visitor sees(String words) {
        page.getByText(words).first().waitFor();
        return settled();
    }

    /** A row of a table with the words. */
    Visitor seesRow(String words) {
        page.locator(".b-table tbody tr:visible")
                .filter(new Locator.FilterOptions().setHasText(words))
                .first()
                .waitFor();
        return settled();
    }

    Visitor desktop() {
        page.setViewportSize(1440, 900);
        return this;
    }

    Visitor phone() {
        page.setViewportSize(390, 844);
        return this;
    }

    /** A finger, which no mouse stands for: it must be able to scroll, so it paints nothing on its way. */
    void thumb(Locator what) {
        what.evaluate("target => target.scrollIntoView({ block: 'center' })");
        var box = Objects.requireNonNull(what.boundingBox());
        var point = new JsonObject();
        point.addProperty("x", box.x + box.width / 2);
        point.addProperty("y", box.y + box.height / 2);
        var points = new JsonArray();
        points.add(point);
        var browser = page.context().newCDPSession(page);
        browser.send("Input.dispatchTouchEvent", touch("touchStart", points));
        browser.send("Input.dispatchTouchEvent", touch("touchEnd", new JsonArray()));
        browser.detach();
    }

    private static JsonObject touch(String type, JsonArray points) {
        var touch = new JsonObject();
        touch.addProperty("type", type);
        touch.add("touchPoints", points);
        return touch;
    }

    Visitor theme(ColorScheme scheme) {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
        return this;
    }

    /**
     * What axe finds against WCAG 2.2 AA, one line each. The foot of a form, which stays in sight on a phone, stands at
     * its end meanwhile: what it would cover just now can be scrolled out from under it, and axe does not scroll.
     */
    List<String> violations() {
        if (page.evaluate("() => window.axe === undefined").equals(true)) {
            page.evaluate(AxeBuilder.getAxeScript());
            page.evaluate(MEASURE_MARKED);
            page.addStyleTag(new Page.AddStyleTagOptions().setContent(".b-form-foot { position: static !important; }"));
        }
        page.evaluate(MARK_LOOKS);
        return Stream.of(page.evaluate(FIND_VIOLATIONS, Map.of("type", "tag", "values", WCAG)))
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

    /** What they saw last stays in a picture, for whoever wonders why a test failed. */
    @Override
    public void close() {
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target/browser/last-seen.png")));
        context.close();
    }
}
