package org.belay.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.ColorScheme;
import org.belay.browser.RouteTest.Screen;
import org.belay.demo.DemoTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** That looking at one text of each look overlooks none that is hard to read, whatever stands before it. */
@DemoTest
class VisitorTest {

    private static final String PALE = "color: #bbb; background: #fff";
    private static final String DARK = "color: #000; background: #fff";

    @LocalServerPort
    private int port;

    private Visitor visitor;

    @BeforeEach
    void openAPage() {
        visitor = new Visitor(port).open("login");
        assertThat(visitor.violations()).isEmpty();
    }

    @AfterEach
    void leave() {
        visitor.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p style='%1$s'>pale</p>",
                "<p style='%2$s'>dark</p><p style='%1$s'>pale</p>",
                "<div style='background: #000'><p style='color: #bbb'>fine</p></div><div style='background: #fff'><p style='color: #bbb'>pale</p></div>",
                "<label style='%2$s'>Name <input style='%1$s' value=pale></label>"
            })
    void aPaleTextIsFound(String content) {
        plant("document.body", content);

        assertThat(visitor.violations()).singleElement().asString().startsWith("color-contrast");
    }

    /** More of them than are looked at of one look. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p style='%1$s' hidden>pale</p>",
                "<p style='%1$s; visibility: hidden'>pale</p>",
                "<p style='%1$s'>-</p>",
                "<p style='%1$s' aria-disabled=true>pale</p>",
                "<p style='%1$s'><b></b></p>"
            })
    void alsoBehindOthersThatNeedNoContrast(String other) {
        plant("document.body", other.repeat(3) + "<p style='%1$s'>pale</p>");

        assertThat(visitor.violations()).singleElement().asString().startsWith("color-contrast");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<p style='%1$s'>pale</p>", "<p style='%2$s'>dark</p><p style='%1$s'>pale</p>"})
    void alsoInsideOfAComponent(String content) {
        plant("document.body.appendChild(document.createElement('div')).attachShadow({mode: 'open'})", content);

        assertThat(visitor.violations()).singleElement().asString().startsWith("color-contrast");
    }

    /** Each page is looked at twice, which is enough for what is pale in one theme or on one kind of screen. */
    @ParameterizedTest
    @CsvSource({
        "PHONE, '.planted { color: light-dark(#bbb, #fff) }'",
        "DESKTOP, '.planted { color: light-dark(#bbb, #fff) }'",
        "PHONE, '.planted { color: light-dark(#000, #444) }'",
        "DESKTOP, '.planted { color: light-dark(#000, #444) }'",
        "PHONE, '@media (width <= 720px) { .planted { color: light-dark(#bbb, #444) } }'",
        "DESKTOP, '@media (width <= 720px) { .planted { color: light-dark(#bbb, #444) } }'",
        "PHONE, '@media (width > 720px) { .planted { color: light-dark(#bbb, #444) } }'",
        "DESKTOP, '@media (width > 720px) { .planted { color: light-dark(#bbb, #444) } }'"
    })
    void alsoInOneThemeOrOnOneScreenAlone(Screen first, String style) {
        first.take(visitor).theme(ColorScheme.LIGHT).open("login");
        plant(
                "document.body",
                "<style>.planted { color: light-dark(#000, #fff); background: light-dark(#fff, #000) } " + style
                        + "</style><p class=planted>pale</p>");

        assertThat(RouteTest.faults(visitor, first)).singleElement().asString().contains("color-contrast");
    }

    private void plant(String where, String content) {
        visitor.page()
                .evaluate(
                        "content => { const place = " + where + ";"
                                + " const main = document.createElement('main');"
                                + " main.innerHTML = content; place.append(main); }",
                        content.formatted(PALE, DARK));
    }
}
