package org.belay.enrollment;

import static org.belay.shared.table.TargetField.Content.ANY;
import static org.belay.shared.table.TargetField.Content.EMAIL;
import static org.belay.shared.table.TargetField.Content.NUMBER;
import static org.belay.shared.table.TargetField.Content.TIME_ZONE;
import static org.belay.shared.table.TargetField.Content.WORDS;
import static org.belay.shared.table.TargetField.Content.YES_NO;

import java.util.List;
import java.util.stream.Stream;
import org.belay.program.ApplicationQuestion;
import org.belay.program.Format;
import org.belay.shared.Terms;
import org.belay.shared.table.TargetField;

/** What the columns of a form's export can hold, besides the answers to the program's own questions. */
public enum ApplicationField {
    KEY(
            NUMBER,
            "ID",
            "Response ID",
            "Application ID",
            "Submission ID",
            "Antwort-ID",
            "ID de réponse",
            "ID de respuesta"),
    HANDED_IN(
            ANY,
            "Completion time",
            "Submitted at",
            "Submission time",
            "Timestamp",
            "Submitted",
            "Date submitted",
            "Fertigstellungszeit",
            "Zeitstempel",
            "Abgabezeit",
            "Heure de fin",
            "Horodateur",
            "Hora de finalización",
            "Marca temporal",
            "Ora di completamento",
            "Informazioni cronologiche",
            "Tijdstempel",
            "Carimbo de data/hora",
            "Sygnatura czasowa"),
    EMAIL_ADDRESS(
            EMAIL,
            "Email",
            "E-mail address",
            "Work email",
            "E-Mail",
            "E-Mail-Adresse",
            "Email address",
            "Courriel",
            "Adresse e-mail",
            "Correo electrónico",
            "Indirizzo e-mail",
            "E-mailadres",
            "Endereço de e-mail",
            "Adres e-mail"),
    NAME(
            WORDS,
            "Name",
            "Full name",
            "Vollständiger Name",
            "Nom",
            "Nom complet",
            "Nombre",
            "Nombre completo",
            "Nome",
            "Nome completo",
            "Naam",
            "Imię i nazwisko"),
    SIDE(
            WORDS,
            "I would like to take part as",
            "Role",
            "Side",
            "Take part as",
            "Ich möchte teilnehmen als",
            "Rolle",
            "Teilnahme als",
            "Je souhaite participer en tant que",
            "Rôle",
            "Quiero participar como",
            "Rol",
            "Ruolo",
            "Papel",
            "Rola"),
    OFFERED(
            WORDS,
            "Topics I can offer",
            "Topics offered",
            "Themen, die ich anbiete",
            "Angebotene Themen",
            "Thèmes proposés",
            "Temas que ofrezco"),
    WANTED(
            WORDS,
            "Topics I would like to learn",
            "Topics wanted",
            "Themen, die ich lernen möchte",
            "Gewünschte Themen",
            "Thèmes souhaités",
            "Temas que quiero aprender"),
    CAPACITY(
            NUMBER,
            "How many mentees can you take?",
            "Capacity",
            "Places",
            "Plätze",
            "Wie viele Mentees können Sie begleiten?",
            "Anzahl Mentees",
            "Nombre de mentorés",
            "Número de mentees"),
    DEMAND(
            NUMBER,
            "How many mentors would you like?",
            "Mentors wanted",
            "Number of mentors",
            "Wie viele Mentoren wünschen Sie sich?",
            "Gewünschte Mentoren",
            "Anzahl Mentoren",
            "Nombre de mentors",
            "Número de mentores"),
    AVAILABILITY(
            ANY,
            "Weekly availability (your own time)",
            "Weekly availability",
            "Availability",
            "Verfügbarkeit",
            "Disponibilités",
            "Disponibilité",
            "Disponibilidad"),
    TIME_ZONE_NAME(
            TIME_ZONE,
            "Time zone",
            "Zeitzone",
            "Fuseau horaire",
            "Zona horaria",
            "Fuso orario",
            "Tijdzone",
            "Fuso horário",
            "Strefa czasowa"),
    WISH_1(ANY, "Preferred mentor 1", "First choice", "Wunsch 1"),
    WISH_2(ANY, "Preferred mentor 2", "Second choice", "Wunsch 2"),
    WISH_3(ANY, "Preferred mentor 3", "Third choice", "Wunsch 3"),
    WISH_4(ANY, "Preferred mentor 4", "Fourth choice", "Wunsch 4"),
    WISH_5(ANY, "Preferred mentor 5", "Fifth choice", "Wunsch 5"),
    AVOID(ANY, "Please do not match me with", "Avoid", "Bitte nicht zusammen mit"),
    CONSENT(
            YES_NO,
            "I agree to the use of my data",
            "Consent",
            "Data consent",
            "Einwilligung",
            "Ich stimme der Nutzung meiner Daten zu",
            "Consentement",
            "Consentimiento",
            "Consenso",
            "Toestemming",
            "Consentimento",
            "Zgoda"),
    STATUS(WORDS, "Status", "State", "Statut", "Estado");

    static final List<ApplicationField> WISHES = List.of(WISH_1, WISH_2, WISH_3, WISH_4, WISH_5);
    private static final List<ApplicationField> NEEDED = List.of(EMAIL_ADDRESS, SIDE, CONSENT);
    private static final List<ApplicationField> OF_SIDES = List.of(SIDE, CAPACITY, DEMAND);
    private static final String QUESTION = "question.";

    @SuppressWarnings("ImmutableEnumChecker") // The record copies its list.
    private final TargetField field;

    ApplicationField(TargetField.Content content, String... names) {
        this.field = new TargetField(name(), List.of(names), content);
    }

    /** What is asked in a format; equals have no side. */
    public static List<ApplicationField> of(Format format) {
        return Stream.of(values())
                .filter(field -> !format.ofEquals() || !OF_SIDES.contains(field))
                .toList();
    }

    /** Without these columns no application can be read. */
    public boolean isNeeded() {
        return NEEDED.contains(this);
    }

    /**
     * Everything that a column can be mapped to: these fields, also in the words of the program, and the questions of the
     * program.
     */
    static List<TargetField> targets(Format format, List<ApplicationQuestion> questions, Terms terms) {
        return Stream.concat(
                        of(format).stream().map(f -> f.field.in(terms)),
                        questions.stream().map(q -> TargetField.of(key(q), ANY, names(q))))
                .toList();
    }

    static String key(ApplicationQuestion question) {
        return QUESTION + question.key();
    }

    private static String[] names(ApplicationQuestion question) {
        return switch (question.key()) {
            case ApplicationQuestion.MOTIVATION ->
                new String[] {question.label(), "Why do you want to take part?", "Motivation"};
            case ApplicationQuestion.MEETING_FORMAT -> new String[] {question.label(), "Meeting format"};
            default -> new String[] {question.label()};
        };
    }
}
