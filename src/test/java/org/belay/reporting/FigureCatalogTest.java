package org.belay.reporting;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The catalog of figures as a document for people: generated from the code, so that neither says what the other does not. */
class FigureCatalogTest {

    private static final Path DOCUMENT = Path.of("src/docs/figures.md");
    private static final Path GENERATED = Path.of("target/figures.md");

    private final ResourceBundle words = ResourceBundle.getBundle("vaadin-i18n/translations", Locale.ROOT);

    @Test
    void theDocumentSaysWhatTheCatalogSays() throws IOException {
        Files.createDirectories(GENERATED.getParent());
        Files.writeString(GENERATED, document(), UTF_8);
        assertThat(Files.readString(DOCUMENT, UTF_8))
                .as("%s is not what the catalog says; the new one is in %s", DOCUMENT, GENERATED)
                .isEqualTo(document());
    }

    private String document() {
        var document = new StringBuilder("""
                # Figures of the reports

                Generated from `org.belay.reporting.Figure` and its texts; `FigureCatalogTest` fails when it differs. The screen, the Excel file and the PDF show these figures of one result object.

                *Period*: **in period** counts what lies in the chosen part of the cohort's time, **ever** what happened in the cohort up to the time of reading, **now** what is true at that time. A value, its numerator
                and its complement rest on at least %d different people each, or are not shown; see `decisions/0022-months-for-managers.md`.

                """.formatted(Figure.MINIMUM_GROUP));
        for (var chapter : OutcomeScreen.Chapter.values()) {
            var figures = Stream.of(Figure.values())
                    .filter(figure -> figure.chapter() == chapter)
                    .toList();
            if (!figures.isEmpty()) {
                document.append("## ")
                        .append(words.getString("outcome.chapter." + chapter))
                        .append("\n\n");
                document.append(
                        "| Id | Name | Definition | Unit | Counted among | Period | Formula | Least group | Behind it |\n");
                document.append("|---|---|---|---|---|---|---|---|---|\n");
                figures.forEach(figure -> document.append(row(figure)));
                document.append('\n');
            }
        }
        return document.toString();
    }

    private String row(Figure figure) {
        return "| `%s` | %s | %s | %s | %s | %s | %s | %d | %s |\n"
                .formatted(
                        figure.id(),
                        words.getString(figure.nameKey()),
                        words.getString(figure.definitionKey()),
                        words.getString("report.unit." + word(figure.unit()).replace(' ', '-')),
                        word(figure.population()),
                        period(figure),
                        words.getString(figure.formulaKey()),
                        Figure.MINIMUM_GROUP,
                        figure.drillDown()
                                .map(page -> "`cohort/…/" + page.page() + "`")
                                .orElse(""));
    }

    private static String period(Figure figure) {
        return switch (figure.periodRule()) {
            case EVER -> "ever";
            case IN_PERIOD -> "in period";
            case AS_OF -> "now";
        };
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
