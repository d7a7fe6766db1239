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

/**
 * What the columns of a form's export can hold, besides the answers to the program's own questions; the names are what such
 * forms call it, the most usual first, a line for each language: English, German, French, Spanish, Italian, Dutch,
 * Portuguese, Polish.
 */
public enum ApplicationField {
    KEY(NUMBER, """
            ID; Response ID; Application ID; Submission ID;
            Antwort-ID;
            ID de réponse;
            ID de respuesta;
            ID risposta;
            Antwoord-ID; Reactie-ID;
            ID da resposta;
            ID odpowiedzi"""),
    HANDED_IN(ANY, """
            Completion time; Submitted at; Submission time; Timestamp; Submitted; Date submitted;
            Fertigstellungszeit; Zeitstempel; Abgabezeit;
            Heure de fin; Horodateur;
            Hora de finalización; Marca temporal;
            Ora di completamento; Informazioni cronologiche;
            Tijdstempel; Tijd van voltooien;
            Carimbo de data/hora; Hora de conclusão;
            Sygnatura czasowa; Godzina ukończenia"""),
    EMAIL_ADDRESS(EMAIL, """
            Email; E-mail address; Work email; Email address;
            E-Mail; E-Mail-Adresse;
            Courriel; Adresse e-mail;
            Correo electrónico;
            Indirizzo e-mail;
            E-mailadres;
            Endereço de e-mail;
            Adres e-mail"""),
    NAME(WORDS, """
            Name; Full name;
            Vollständiger Name;
            Nom; Nom complet;
            Nombre; Nombre completo;
            Nome; Nome completo;
            Naam; Volledige naam;
            Nome e sobrenome;
            Imię i nazwisko"""),
    SIDE(WORDS, """
            I would like to take part as; Role; Side; Take part as;
            Ich möchte teilnehmen als; Rolle; Teilnahme als;
            Je souhaite participer en tant que; Rôle;
            Quiero participar como; Rol;
            Vorrei partecipare come; Ruolo;
            Ik wil deelnemen als; Deelname als;
            Quero participar como; Papel;
            Chcę wziąć udział jako; Rola"""),
    OFFERED(WORDS, """
            Topics I can offer; Topics offered;
            Themen, die ich anbiete; Angebotene Themen;
            Thèmes proposés; Thèmes que je propose;
            Temas que ofrezco; Temas ofrecidos;
            Temi che offro; Temi offerti;
            Onderwerpen die ik aanbied; Aangeboden onderwerpen;
            Temas que ofereço; Temas oferecidos;
            Tematy, które oferuję; Oferowane tematy"""),
    WANTED(WORDS, """
            Topics I would like to learn; Topics wanted;
            Themen, die ich lernen möchte; Gewünschte Themen;
            Thèmes souhaités; Thèmes que je souhaite apprendre;
            Temas que quiero aprender; Temas deseados;
            Temi che vorrei imparare; Temi desiderati;
            Onderwerpen die ik wil leren; Gewenste onderwerpen;
            Temas que quero aprender; Temas desejados;
            Tematy, których chcę się nauczyć; Pożądane tematy"""),
    CAPACITY(NUMBER, """
            How many mentees can you take?; Capacity; Places; Number of mentees;
            Plätze; Wie viele Mentees können Sie begleiten?; Anzahl Mentees;
            Nombre de mentorés; Combien de mentorés pouvez-vous accompagner ?;
            Número de mentees; ¿Cuántos mentees puede acompañar?; Plazas;
            Numero di mentee; Quanti mentee può seguire?; Posti;
            Aantal mentees; Hoeveel mentees kunt u begeleiden?; Plaatsen;
            Número de mentorados; Quantos mentorados pode acompanhar?; Vagas;
            Liczba mentee; Liczba podopiecznych; Miejsca"""),
    DEMAND(NUMBER, """
            How many mentors would you like?; Mentors wanted; Number of mentors;
            Wie viele Mentoren wünschen Sie sich?; Gewünschte Mentoren; Anzahl Mentoren;
            Nombre de mentors; Combien de mentors souhaitez-vous ?;
            Número de mentores; ¿Cuántos mentores desea?;
            Numero di mentori; Quanti mentori desidera?;
            Aantal mentoren; Hoeveel mentoren wilt u?;
            Quantos mentores deseja?; Mentores desejados;
            Liczba mentorów"""),
    AVAILABILITY(ANY, """
            Weekly availability (your own time); Weekly availability; Availability;
            Verfügbarkeit; Wöchentliche Verfügbarkeit;
            Disponibilités; Disponibilité;
            Disponibilidad;
            Disponibilità; Disponibilità settimanale;
            Beschikbaarheid; Wekelijkse beschikbaarheid;
            Disponibilidade;
            Dostępność; Dostępność w tygodniu"""),
    TIME_ZONE_NAME(TIME_ZONE, """
            Time zone; Timezone;
            Zeitzone;
            Fuseau horaire;
            Zona horaria; Huso horario;
            Fuso orario;
            Tijdzone;
            Fuso horário;
            Strefa czasowa"""),
    WISH_1(ANY, """
            Preferred mentor 1; First choice;
            Wunsch 1; Wunschmentor 1; Erster Wunsch;
            Mentor souhaité 1; Premier choix;
            Mentor preferido 1; Primera opción;
            Mentore preferito 1; Prima scelta;
            Gewenste mentor 1; Eerste keuze;
            Mentor desejado 1; Primeira escolha;
            Preferowany mentor 1; Pierwszy wybór"""),
    WISH_2(ANY, """
            Preferred mentor 2; Second choice;
            Wunsch 2; Wunschmentor 2; Zweiter Wunsch;
            Mentor souhaité 2; Deuxième choix;
            Mentor preferido 2; Segunda opción;
            Mentore preferito 2; Seconda scelta;
            Gewenste mentor 2; Tweede keuze;
            Mentor desejado 2; Segunda escolha;
            Preferowany mentor 2; Drugi wybór"""),
    WISH_3(ANY, """
            Preferred mentor 3; Third choice;
            Wunsch 3; Wunschmentor 3; Dritter Wunsch;
            Mentor souhaité 3; Troisième choix;
            Mentor preferido 3; Tercera opción;
            Mentore preferito 3; Terza scelta;
            Gewenste mentor 3; Derde keuze;
            Mentor desejado 3; Terceira escolha;
            Preferowany mentor 3; Trzeci wybór"""),
    WISH_4(ANY, """
            Preferred mentor 4; Fourth choice;
            Wunsch 4; Wunschmentor 4; Vierter Wunsch;
            Mentor souhaité 4; Quatrième choix;
            Mentor preferido 4; Cuarta opción;
            Mentore preferito 4; Quarta scelta;
            Gewenste mentor 4; Vierde keuze;
            Mentor desejado 4; Quarta escolha;
            Preferowany mentor 4; Czwarty wybór"""),
    WISH_5(ANY, """
            Preferred mentor 5; Fifth choice;
            Wunsch 5; Wunschmentor 5; Fünfter Wunsch;
            Mentor souhaité 5; Cinquième choix;
            Mentor preferido 5; Quinta opción;
            Mentore preferito 5; Quinta scelta;
            Gewenste mentor 5; Vijfde keuze;
            Mentor desejado 5; Quinta escolha;
            Preferowany mentor 5; Piąty wybór"""),
    AVOID(ANY, """
            Please do not match me with; Avoid;
            Bitte nicht zusammen mit; Vermeiden;
            Ne pas me réunir avec; Personnes à éviter;
            No quiero coincidir con; Personas a evitar;
            Non abbinarmi con; Persone da evitare;
            Koppel mij niet met; Te vermijden personen;
            Não quero ficar com; Pessoas a evitar;
            Nie łączyć mnie z; Osoby do unikania"""),
    CONSENT(YES_NO, """
            I agree to the use of my data; Consent; Data consent;
            Einwilligung; Ich stimme der Nutzung meiner Daten zu;
            Consentement; J'accepte l'utilisation de mes données;
            Consentimiento; Acepto el uso de mis datos;
            Consenso; Acconsento all'uso dei miei dati;
            Toestemming; Ik ga akkoord met het gebruik van mijn gegevens;
            Consentimento; Aceito o uso dos meus dados;
            Zgoda; Zgadzam się na użycie moich danych"""),
    STATUS(WORDS, """
            Status; State;
            Zustand;
            Statut; État;
            Estado;
            Stato;
            Toestand;
            Situação;
            Stan""");

    static final List<ApplicationField> WISHES = List.of(WISH_1, WISH_2, WISH_3, WISH_4, WISH_5);
    private static final List<ApplicationField> NEEDED = List.of(EMAIL_ADDRESS, SIDE, CONSENT);
    private static final List<ApplicationField> OF_SIDES = List.of(SIDE, CAPACITY, DEMAND);
    private static final String QUESTION = "question.";

    @SuppressWarnings("ImmutableEnumChecker") // The record copies its list.
    private final TargetField field;

    ApplicationField(TargetField.Content content, String names) {
        this.field = new TargetField(
                name(), Stream.of(names.split(";", -1)).map(String::strip).toList(), content);
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
