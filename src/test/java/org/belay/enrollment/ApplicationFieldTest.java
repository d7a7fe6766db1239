package org.belay.enrollment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.belay.program.Format;
import org.belay.shared.Terms;
import org.belay.shared.table.Column;
import org.belay.shared.table.ColumnGuess;
import org.junit.jupiter.api.Test;

/** Which columns of a form's export are taken for what. */
class ApplicationFieldTest {

    private static Map<String, String> mapped(String... headers) {
        var columns = new ArrayList<Column>();
        for (var header : headers) {
            columns.add(new Column(columns.size(), header, false, List.of()));
        }
        return new ColumnGuess(ApplicationField.targets(Format.ONE_TO_ONE, List.of(), Terms.USUAL))
                .guess(columns).byField().entrySet().stream()
                        .collect(Collectors.toMap(
                                Map.Entry::getKey,
                                guess -> guess.getValue().column().name()));
    }

    @Test
    void aGermanFormIsUnderstood() {
        assertThat(mapped(
                        "ID",
                        "Fertigstellungszeit",
                        "E-Mail-Adresse",
                        "Vollständiger Name",
                        "Ich möchte teilnehmen als",
                        "Themen, die ich anbiete",
                        "Themen, die ich lernen möchte",
                        "Wie viele Mentees können Sie begleiten?",
                        "Verfügbarkeit",
                        "Zeitzone",
                        "Ich stimme der Nutzung meiner Daten zu",
                        "Was ich sonst sagen möchte"))
                .hasSize(11)
                .containsEntry("EMAIL_ADDRESS", "E-Mail-Adresse")
                .containsEntry("CONSENT", "Ich stimme der Nutzung meiner Daten zu");
    }

    @Test
    void aFrenchAndASpanishFormAreUnderstood() {
        assertThat(mapped("Horodateur", "Adresse e-mail", "Nom complet", "Rôle", "Nombre de mentorés", "Consentement"))
                .hasSize(6)
                .containsEntry("CAPACITY", "Nombre de mentorés");
        assertThat(mapped("Marca temporal", "Correo electrónico", "Nombre", "Rol", "Zona horaria", "Consentimiento"))
                .hasSize(6)
                .containsEntry("NAME", "Nombre");
    }

    @Test
    void aQuestionAboutSomebodyElseIsNotTheApplicant() {
        assertThat(mapped("Email", "Manager email", "Manager name", "Company name"))
                .isEqualTo(Map.of("EMAIL_ADDRESS", "Email"));
    }
}
