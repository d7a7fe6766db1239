package org.belay.organization;

import static org.belay.shared.table.TargetField.Content.ANY;
import static org.belay.shared.table.TargetField.Content.DATE;
import static org.belay.shared.table.TargetField.Content.NUMBER;
import static org.belay.shared.table.TargetField.Content.WORDS;
import static org.belay.shared.table.TargetField.Content.YES_NO;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.belay.shared.table.TargetField;

/** What an HR file can say about a person; the names are what HR systems call it, the most usual first. */
public enum PersonField {
    EMPLOYEE_NUMBER(
            40,
            ANY,
            "Employee ID",
            "Employee Number",
            "Person Number",
            "Personnel Number",
            "Staff ID",
            "Worker ID",
            "Emp No",
            "Personalnummer",
            "Matricule",
            "Número de empleado"),
    FIRST_NAME(120, WORDS, "First Name", "Legal First Name", "Given Name", "Forename", "Vorname", "Prénom", "Nombre"),
    LAST_NAME(120, WORDS, "Last Name", "Legal Last Name", "Family Name", "Surname", "Nachname", "Nom", "Apellido"),
    PREFERRED_NAME(120, WORDS, "Preferred Name", "Preferred First Name", "Known As", "Nickname", "Rufname"),
    EMAIL(254, TargetField.Content.EMAIL, "Work Email", "Email", "Email - Primary Work", "E-Mail", "Mail", "Courriel"),
    JOB_TITLE(200, WORDS, "Job Title", "Business Title", "Position", "Title", "Role", "Stelle", "Poste", "Puesto"),
    DEPARTMENT(
            160,
            WORDS,
            "Department",
            "Supervisory Organization",
            "Org Unit",
            "Organizational Unit",
            "Dept",
            "Abteilung",
            "Service",
            "Departamento"),
    SITE(120, WORDS, "Site", "Location", "Office", "Work Location", "Standort", "Lieu de travail", "Sede"),
    COUNTRY(120, WORDS, "Country", "Location Country", "Land", "Pays", "País"),
    GRADE(20, ANY, "Grade", "Compensation Grade", "Job Grade", "Pay Grade", "Level", "Entgeltgruppe"),
    TIME_ZONE(64, TargetField.Content.TIME_ZONE, "Time Zone", "Timezone", "Zeitzone", "Fuseau horaire", "Zona horaria"),
    LANGUAGES(400, WORDS, "Languages", "Language", "Sprachen", "Langues", "Idiomas"),
    LINE_MANAGER(
            40,
            ANY,
            "Manager ID",
            "Manager - Employee ID",
            "Manager Employee Number",
            "Manager Number",
            "Line Manager ID",
            "Supervisor ID",
            "Reports To ID",
            "Mgr Emp No",
            "Vorgesetzter Personalnummer"),
    HIRE_DATE(40, DATE, "Hire Date", "Start Date", "Date of Hire", "Joined", "Eintrittsdatum", "Date d'entrée"),
    FTE(20, NUMBER, "FTE", "FTE %", "Full-Time Equivalent", "Beschäftigungsgrad"),
    STATE(60, ANY, "Status", "Active Status", "Employee Status", "Employment Status", "Estado", "Statut"),
    ON_LEAVE(20, YES_NO, "On Leave", "Leave", "Beurlaubt"),
    LAST_DAY(40, DATE, "Last Day", "Termination Date", "Leaving Date", "End Date", "Austrittsdatum", "Date de sortie"),
    LAST_MODIFIED(60, DATE, "Last Modified", "Last Functionally Updated", "Last Updated", "Changed On", "Geändert am");

    /** Those without which a row is nobody. */
    public static final Set<PersonField> REQUIRED = Set.copyOf(EnumSet.of(EMPLOYEE_NUMBER, FIRST_NAME, LAST_NAME));

    /** Those that only help to understand others and are not kept for the person. */
    private static final Set<PersonField> AUXILIARY = Set.copyOf(EnumSet.of(COUNTRY, ON_LEAVE, LAST_MODIFIED));

    static final List<PersonField> KEPT =
            Arrays.stream(values()).filter(f -> !AUXILIARY.contains(f)).toList();

    private final int longest;

    private final TargetField target;

    PersonField(int longest, TargetField.Content content, String... names) {
        this.longest = longest;
        this.target = TargetField.of(name(), content, names);
    }

    static List<TargetField> targets() {
        return Arrays.stream(values()).map(f -> f.target).toList();
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
