package org.belay.organization;

import static org.belay.shared.table.TargetField.Content.ANY;
import static org.belay.shared.table.TargetField.Content.DATE;
import static org.belay.shared.table.TargetField.Content.IDENTIFIER;
import static org.belay.shared.table.TargetField.Content.NAME;
import static org.belay.shared.table.TargetField.Content.NUMBER;
import static org.belay.shared.table.TargetField.Content.WORDS;
import static org.belay.shared.table.TargetField.Content.YES_NO;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.belay.shared.table.TargetField;

/**
 * What an HR file can say about a person; the names are what HR systems call it, the most usual first, a line for each
 * language: English, German, French, Spanish, Italian, Dutch, Portuguese, Polish.
 */
public enum PersonField {
    EMPLOYEE_NUMBER(40, IDENTIFIER, """
            Employee ID; Employee Number; Employee No; Employee #; Employee Code; Person Number; Personnel Number; \
            Personnel No; Pers No; Pernr; Staff ID; Staff Number; Worker ID; Emp No; Emp ID; Emp #; EEID; Associate ID; \
            Payroll Number; File Number; Person ID; Person ID External; Position ID; Employee; Worker; ID;
            Personalnummer; Personal-Nr.; Pers.-Nr.; PersNr; PNr; Mitarbeiternummer; Mitarbeiter-Nr.; Mitarbeiter-ID; \
            MA-Nr.; Stammnummer;
            Matricule; Matricule salarié; Numéro de matricule; N° matricule; N° de matricule; Numéro d'employé; \
            Numéro employé; N° employé; ID employé;
            Número de empleado; Nº de empleado; N° de empleado; Nº empleado; N° empleado; ID de empleado; \
            ID empleado; Código de empleado; Legajo; Número de personal;
            Matricola; Numero di matricola; Numero matricola; Numero dipendente; ID dipendente; Codice dipendente;
            Personeelsnummer; Personeelsnr; Medewerkernummer; Medewerker-ID; Werknemersnummer;
            Matrícula; Número de matrícula; Nº de matrícula; Número do funcionário; ID do funcionário; \
            Código do funcionário; Número do colaborador; ID do colaborador; Número mecanográfico;
            Numer pracownika; Nr pracownika; ID pracownika; Numer ewidencyjny; Nr ewidencyjny; Numer osobowy"""),
    FIRST_NAME(120, WORDS, """
            First Name; Legal First Name; Given Name; Given Names; Forename; Legal Name - First Name; First;
            Vorname; Vornamen; Prénom; Prénoms; Nombre; Nombres; Primer nombre; Nome; Nome proprio; Voornaam; \
            Voornamen; Primeiro nome; Nome próprio; Imię; Imiona"""),
    LAST_NAME(120, WORDS, """
            Last Name; Legal Last Name; Family Name; Surname; Legal Name - Last Name; Last;
            Nachname; Familienname; Zuname; Nom; Nom de famille; Apellidos; Apellido; Primer apellido; Cognome; \
            Achternaam; Familienaam; Sobrenome; Apelido; Apelidos; Último nome; Nazwisko"""),
    FULL_NAME(240, NAME, """
            Full Name; Employee Name; Name; Employee Full Name; Worker Name; Person Name; Staff Name; Associate Name; \
            Payroll Name; Legal Name; Legal Full Name; Full Legal Name; Preferred Full Name; Display Name; \
            Complete Name; Formatted Name; Employee; Worker; Team Member; Associate; Person; First and Last Name; \
            Last Name, First Name; Lastname, Firstname; Last, First; Surname, Forename; Family Name, Given Name;
            Mitarbeiter; Mitarbeitername; Mitarbeitende; Mitarbeiter/in; Mitarbeiterin; Name des Mitarbeiters; \
            Vollständiger Name; Vor- und Nachname; Vorname Nachname; Nachname, Vorname; Name, Vorname; Anzeigename;
            Nom complet; Nom et prénom; Nom Prénom; Prénom et nom; Nom de l'employé; Nom du salarié; Salarié; \
            Collaborateur; Employé;
            Nombre completo; Nombre y apellidos; Apellidos y nombre; Apellidos, nombre; Nombre del empleado; \
            Empleado; Trabajador; Colaborador;
            Nome completo; Nome e cognome; Cognome e nome; Cognome Nome; Nominativo; Dipendente; Collaboratore;
            Naam; Volledige naam; Naam medewerker; Medewerker; Werknemer; Achternaam, voornaam; Voor- en achternaam;
            Nome do funcionário; Nome do colaborador; Funcionário; Nome e sobrenome; Nome e apelido;
            Imię i nazwisko; Nazwisko i imię; Nazwisko, imię; Pracownik"""),
    PREFERRED_NAME(120, WORDS, """
            Preferred Name; Preferred First Name; Known As; Nickname; Preferred; Rufname; Prénom d'usage; \
            Prénom usuel; Nombre preferido; Nome preferito; Roepnaam; Nome social; Preferowane imię"""),
    EMAIL(254, TargetField.Content.EMAIL, """
            Work Email; Email; Email - Primary Work; E-Mail; Email Address; Work Email Address; Business Email; \
            Company Email; Corporate Email; Office Email; Primary Email; Email - Work; Work Contact: Work Email; Mail;
            E-Mail-Adresse; Geschäftliche E-Mail; Dienstliche E-Mail; E-Mail (geschäftlich); E-Mail (Arbeit); \
            Mailadresse;
            Courriel; Adresse e-mail; Adresse mail; Adresse électronique; E-mail professionnel; Courriel professionnel; \
            Adresse e-mail professionnelle;
            Correo; Correo electrónico; Correo corporativo; Correo electrónico corporativo; Email corporativo; \
            Correo laboral;
            Indirizzo e-mail; E-mail aziendale; Posta elettronica; E-mailadres; Zakelijk e-mailadres; Werk e-mail; \
            Endereço de e-mail; E-mail corporativo; E-mail profissional; Adres e-mail; E-mail służbowy; \
            Służbowy e-mail"""),
    JOB_TITLE(200, WORDS, """
            Job Title; Business Title; Position; Position Title; Job; Job Profile; Job Name; Designation; Job Title Description; Title; Role;
            Stelle; Stellenbezeichnung; Planstelle; Jobtitel; Funktion; Tätigkeit; Berufsbezeichnung; Poste; Intitulé du poste; \
            Intitulé de poste; Fonction; Emploi; Puesto; Cargo; Título del puesto; Mansione; Qualifica; Ruolo; \
            Posizione; Functie; Functietitel; Functienaam; Função; Stanowisko"""),
    DEPARTMENT(160, WORDS, """
            Department; Supervisory Organization; Org Unit; Organizational Unit; Organisational Unit; Dept; \
            Department Name; Department Description; Home Department; Home Department Description; Organization Unit; Division; Business Unit; Team;
            Abteilung; Bereich; Organisationseinheit; OrgEinheit; Fachbereich; Service; Département; Direction; \
            Équipe; Departamento; Área; Unidad organizativa; Reparto; Dipartimento; Unità organizzativa; Afdeling; \
            Organisatie-eenheid; Setor; Dział; Departament; Jednostka organizacyjna"""),
    SITE(120, WORDS, """
            Site; Location; Office; Work Location; Office Location; Work Site; Site Name; Location Name; \
            Work Location Name; Location Description; Business Location; Workplace; Branch;
            Standort; Arbeitsort; Dienstort; Niederlassung; Betriebsstätte; Personalbereich; Büro; Lieu de travail; Établissement; \
            Bureau; Lieu; Sede; Centro de trabajo; Ubicación; Lugar de trabajo; Oficina; Sede di lavoro; \
            Luogo di lavoro; Vestiging; Locatie; Standplaats; Werklocatie; Kantoor; Local de trabalho; Localização; \
            Unidade; Filial; Lokalizacja; Miejsce pracy; Oddział; Biuro"""),
    COUNTRY(120, WORDS, """
            Country; Location Country; Work Country; Country/Region; Country Name; Country Code; Land; Ländercode; \
            Pays; País; Paese; Nazione; Kraj"""),
    GRADE(20, ANY, """
            Grade; Compensation Grade; Job Grade; Pay Grade; Job Level; Career Level; Level; Entgeltgruppe; \
            Tarifgruppe; Gehaltsgruppe; Échelon; Niveau; Grado; Nivel; Livello; Salarisschaal; Nível; \
            Grupa zaszeregowania"""),
    TIME_ZONE(64, TargetField.Content.TIME_ZONE, """
            Time Zone; Timezone; Zeitzone; Fuseau horaire; Zona horaria; Huso horario; Fuso orario; Tijdzone; \
            Fuso horário; Strefa czasowa"""),
    LANGUAGES(400, WORDS, """
            Languages; Language; Spoken Languages; Preferred Language; Correspondence Language; Sprachen; Sprache; \
            Sprachkenntnisse; Langues; Langue; Idiomas; Idioma; Lingue; Lingua; Talen; Taal; Línguas; Języki; Język"""),
    LINE_MANAGER(254, IDENTIFIER, """
            Manager ID; Manager - Employee ID; Manager Employee Number; Manager Number; Manager Employee ID; \
            Manager Worker ID; Manager Employee #; Line Manager ID; Line Manager Number; Line Manager Employee ID; \
            Supervisor ID; Supervisor Number; Supervisor Employee ID; Supervisor Personnel Number; Reports To ID; \
            Reports To Number; Reports To Employee ID; Reports To Associate ID; Reporting Manager ID; \
            Direct Manager ID; Manager User ID; Mgr Emp No;
            Vorgesetzter Personalnummer; Vorgesetzter Pernr; Personalnummer Vorgesetzter; Personalnummer des Vorgesetzten; \
            Vorgesetzten-ID; Vorgesetzter ID; Vorgesetzten-Nr.; Personalnummer der Führungskraft; \
            Personalnummer Führungskraft; Führungskraft-ID;
            Matricule du manager; Matricule manager; Matricule du responsable; Matricule responsable; ID manager; \
            ID du responsable; ID del responsable; ID del gerente; ID del manager; ID del supervisor; \
            Número de empleado del responsable; Número de empleado del manager; Matricola responsabile; \
            Matricola del responsabile; ID responsabile; Personeelsnummer leidinggevende; Personeelsnummer manager; \
            ID leidinggevende; Matrícula do gestor; ID do gestor; Matrícula do gerente; ID przełożonego; \
            Numer przełożonego; Numer pracownika przełożonego""", ManagerWords.ANY_FORM),
    MANAGER_EMAIL(254, TargetField.Content.EMAIL, """
            Manager Email; Manager's Email; Manager Email Address; Manager Work Email; Line Manager Email; \
            Supervisor Email; Supervisor's Email; Reports To Email; Reporting Manager Email; Direct Manager Email;
            Vorgesetzter E-Mail; E-Mail Vorgesetzter; E-Mail des Vorgesetzten; E-Mail der Führungskraft; \
            Führungskraft E-Mail; E-mail du manager; E-mail manager; E-mail du responsable; E-mail responsable; \
            Courriel du responsable; Courriel du manager; Correo del responsable; Correo del manager; \
            Correo electrónico del responsable; Correo del gerente; Correo del supervisor; Email del responsable; \
            Email del manager; E-mail responsabile; E-mail del responsabile; E-mail leidinggevende; E-mail do gestor; \
            E-mail gestor; E-mail do gerente; E-mail przełożonego""", ManagerWords.ANY_FORM),
    MANAGER_NAME(240, NAME, """
            Manager Name; Manager's Name; Manager Full Name; Line Manager Name; Supervisor Name; Supervisor's Name; \
            Reports To Name; Reporting Manager Name; Direct Manager Name;
            Name Vorgesetzter; Vorgesetzter Name; Name des Vorgesetzten; Name der Führungskraft; Nom du manager; \
            Nom du responsable; Nombre del responsable; Nombre del gerente; Nombre del manager; Nombre del supervisor; \
            Nome responsabile; Nome del responsabile; Naam leidinggevende; Naam manager; Nome do gestor; \
            Imię i nazwisko przełożonego""", ManagerWords.ANY_FORM),
    HIRE_DATE(40, DATE, """
            Hire Date; Start Date; Date of Hire; Joined; Original Hire Date; Date Hired; Join Date; Joining Date; \
            Date of Joining; Employment Start Date; Continuous Service Date;
            Eintrittsdatum; Eintritt; Einstellungsdatum; Beschäftigungsbeginn; Startdatum; Date d'entrée; \
            Date d'embauche; Date de début; Fecha de contratación; Fecha de ingreso; Fecha de alta; Fecha de inicio; \
            Fecha de incorporación; Fecha de entrada; Data di assunzione; Data assunzione; Data di inizio; \
            Datum in dienst; Datum indiensttreding; Indiensttreding; In dienst; Data de admissão; \
            Data de contratação; Data de início; Data zatrudnienia; Data rozpoczęcia pracy"""),
    FTE(20, NUMBER, """
            FTE; FTE %; Full-Time Equivalent; Beschäftigungsgrad; ETP; Taux d'occupation; Wymiar etatu"""),
    STATE(60, ANY, """
            Status; Active Status; Employee Status; Employment Status; Worker Status; Position Status; Active;
            Mitarbeiterstatus; Beschäftigungsstatus; Beschäftigtenstatus; Aktiv; Statut; Statut de l'employé; Actif; \
            Estado; Estado del empleado; Situación; Activo; Stato; Stato dipendente; Situação; Ativo; \
            Status pracownika; Status zatrudnienia"""),
    ON_LEAVE(20, YES_NO, "On Leave; Leave; Beurlaubt; En congé; De baja; Op verlof"),
    LAST_DAY(40, DATE, """
            Last Day; Termination Date; Leaving Date; End Date; Last Day of Work; Last Working Day; Exit Date; \
            Date Left; Employment End Date;
            Austrittsdatum; Austritt; Letzter Arbeitstag; Enddatum; Date de sortie; Date de départ; Date de fin; \
            Fecha de baja; Fecha de salida; Fecha de cese; Fecha de terminación; Data di cessazione; Data cessazione; \
            Data di fine; Datum uit dienst; Uit dienst; Einddatum; Data de demissão; Data de desligamento; \
            Data de saída; Data zwolnienia; Data odejścia; Data zakończenia pracy"""),
    LAST_MODIFIED(60, DATE, """
            Last Modified; Last Functionally Updated; Last Updated; Changed On; Last Changed; Geändert am; \
            Zuletzt geändert; Änderungsdatum; Dernière modification; Última modificación; Ultima modifica; \
            Laatst gewijzigd; Última modificação; Ostatnia modyfikacja""");

    /** The fields that say who somebody's line manager is, the surest first. */
    static final List<PersonField> OF_THE_MANAGER = List.of(LINE_MANAGER, MANAGER_EMAIL, MANAGER_NAME);

    /** Those that only help to understand others and are not kept for the person. */
    private static final Set<PersonField> AUXILIARY =
            Set.copyOf(EnumSet.of(FULL_NAME, COUNTRY, MANAGER_EMAIL, MANAGER_NAME, ON_LEAVE, LAST_MODIFIED));

    static final List<PersonField> KEPT =
            Arrays.stream(values()).filter(f -> !AUXILIARY.contains(f)).toList();

    /** What columns are headed that name the line manager: by a number, an e-mail or a name, as their cells tell. */
    static final class ManagerWords {

        static final String ANY_FORM = """
                Manager; Line Manager; Supervisor; Reports To; Reporting Manager; Reporting To; Direct Manager; \
                Worker's Manager; Manager of Employee; Vorgesetzter; Vorgesetzte; Vorgesetzte/r; Vorgesetzte(r); Führungskraft; \
                Disziplinarischer Vorgesetzter; Responsable; Responsable hiérarchique; Supérieur hiérarchique; \
                Supérieur; N+1; Gerente; Jefe; Jefe directo; Superior; Reporta a; Responsabile; Superiore; \
                Leidinggevende; Gestor; Superior imediato; Chefe; Przełożony; Kierownik; Menedżer""";

        private ManagerWords() {}
    }

    private final int longest;

    private final TargetField target;

    PersonField(int longest, TargetField.Content content, String... names) {
        this.longest = longest;
        this.target = new TargetField(name(), words(names), content);
    }

    static List<TargetField> targets() {
        return Arrays.stream(values()).map(f -> f.target).toList();
    }

    /** Texts of names that semicolons part; a comma may be part of a name. */
    static List<String> words(String... texts) {
        return Arrays.stream(texts)
                .flatMap(text -> Stream.of(text.split(";", -1)))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .toList();
    }

    /** Its place in the array of a {@link Profile}. */
    @SuppressWarnings("EnumOrdinal") // Such an array lives as long as an import and is never stored.
    int place() {
        return ordinal();
    }

    int longest() {
        return longest;
    }

    /** Its name in words. */
    public String messageKey() {
        return "person.field." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
