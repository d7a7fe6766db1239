package org.belay.enrollment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.belay.program.Format;
import org.belay.shared.Terms;
import org.belay.shared.table.Column;
import org.belay.shared.table.ColumnGuess;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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

    /** All that a form can ask, in each language. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Response ID|Completion time|Email|Full name|Take part as|Topics offered|Topics wanted|Number of mentees|"
                        + "Mentors wanted|Availability|Time zone|First choice|Second choice|Third choice|Fourth choice|"
                        + "Fifth choice|Avoid|Consent|Status",
                "Antwort-ID|Fertigstellungszeit|E-Mail-Adresse|Vollständiger Name|Teilnahme als|Angebotene Themen|"
                        + "Gewünschte Themen|Anzahl Mentees|Anzahl Mentoren|Verfügbarkeit|Zeitzone|Wunsch 1|Wunsch 2|"
                        + "Wunsch 3|Wunsch 4|Wunsch 5|Bitte nicht zusammen mit|Einwilligung|Status",
                "ID de réponse|Heure de fin|Adresse e-mail|Nom complet|Rôle|Thèmes proposés|Thèmes souhaités|"
                        + "Nombre de mentorés|Nombre de mentors|Disponibilité|Fuseau horaire|Premier choix|Deuxième choix|"
                        + "Troisième choix|Quatrième choix|Cinquième choix|Personnes à éviter|Consentement|Statut",
                "ID de respuesta|Hora de finalización|Correo electrónico|Nombre completo|Quiero participar como|"
                        + "Temas que ofrezco|Temas que quiero aprender|Número de mentees|Número de mentores|"
                        + "Disponibilidad|Zona horaria|Primera opción|Segunda opción|Tercera opción|Cuarta opción|"
                        + "Quinta opción|Personas a evitar|Consentimiento|Estado",
                "ID risposta|Ora di completamento|Indirizzo e-mail|Nome completo|Ruolo|Temi che offro|"
                        + "Temi che vorrei imparare|Numero di mentee|Numero di mentori|Disponibilità|Fuso orario|"
                        + "Prima scelta|Seconda scelta|Terza scelta|Quarta scelta|Quinta scelta|Persone da evitare|"
                        + "Consenso|Stato",
                "Antwoord-ID|Tijdstempel|E-mailadres|Volledige naam|Ik wil deelnemen als|Aangeboden onderwerpen|"
                        + "Gewenste onderwerpen|Aantal mentees|Aantal mentoren|Beschikbaarheid|Tijdzone|Eerste keuze|"
                        + "Tweede keuze|Derde keuze|Vierde keuze|Vijfde keuze|Koppel mij niet met|Toestemming|Toestand",
                "ID da resposta|Carimbo de data/hora|Endereço de e-mail|Nome e sobrenome|Papel|Temas que ofereço|"
                        + "Temas desejados|Número de mentorados|Mentores desejados|Disponibilidade|Fuso horário|"
                        + "Primeira escolha|Segunda escolha|Terceira escolha|Quarta escolha|Quinta escolha|"
                        + "Pessoas a evitar|Consentimento|Situação",
                "ID odpowiedzi|Sygnatura czasowa|Adres e-mail|Imię i nazwisko|Rola|Oferowane tematy|Pożądane tematy|"
                        + "Liczba podopiecznych|Liczba mentorów|Dostępność|Strefa czasowa|Pierwszy wybór|Drugi wybór|"
                        + "Trzeci wybór|Czwarty wybór|Piąty wybór|Osoby do unikania|Zgoda|Stan"
            })
    void aWholeFormIsUnderstoodInEachLanguage(String header) {
        var names = header.split("\\|", -1);
        var mapped = mapped(names);

        assertThat(Arrays.stream(ApplicationField.values()).map(field -> mapped.getOrDefault(field.name(), "")))
                .containsExactly(names);
    }

    @Test
    void aQuestionAboutSomebodyElseIsNotTheApplicant() {
        assertThat(mapped("Email", "Manager email", "Manager name", "Company name"))
                .isEqualTo(Map.of("EMAIL_ADDRESS", "Email"));
    }
}
