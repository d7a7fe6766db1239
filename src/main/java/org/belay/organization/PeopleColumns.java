package org.belay.organization;

import static org.belay.organization.PersonField.EMPLOYEE_NUMBER;
import static org.belay.organization.PersonField.FIRST_NAME;
import static org.belay.organization.PersonField.FULL_NAME;
import static org.belay.organization.PersonField.LAST_NAME;
import static org.belay.organization.PersonField.PREFERRED_NAME;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.belay.shared.Email;
import org.belay.shared.Problem;
import org.belay.shared.table.Column;
import org.belay.shared.table.ColumnGuess;

/** Which columns of an HR file hold what. Some names mean one thing beside another column and something else alone. */
final class PeopleColumns {

    static final ColumnGuess GUESS = new ColumnGuess(PersonField.targets());

    /** Column names, by their key, that say of names without a comma that the family's name comes first. */
    private static final Set<String> FAMILY_FIRST =
            PersonField.words("""
                    Last Name, First Name; Lastname, Firstname; Last, First; Surname, Forename; \
                    Family Name, Given Name; Name, Vorname; Nachname, Vorname; Nom et prénom; Nom Prénom; \
                    Apellidos y nombre; Apellidos, nombre; Cognome e nome; Cognome Nome; Achternaam, voornaam; \
                    Nazwisko i imię; Nazwisko, imię""").stream().map(PeopleColumns::key).collect(Collectors.toSet());

    private static final Set<String> MANAGER_IN_ANY_FORM = PersonField.words(PersonField.ManagerWords.ANY_FORM).stream()
            .map(PeopleColumns::key)
            .collect(Collectors.toSet());

    private PeopleColumns() {}

    /** A guess by single columns, looked at as a whole. */
    static Map<PersonField, Column> settled(Map<PersonField, Column> guessed) {
        var columns = new EnumMap<PersonField, Column>(PersonField.class);
        columns.putAll(guessed);
        settleNames(columns);
        dropOtherForms(columns, PersonField.LINE_MANAGER, text -> text.chars().anyMatch(Character::isDigit));
        dropOtherForms(
                columns, PersonField.MANAGER_EMAIL, text -> Email.parse(text).isPresent());
        return columns;
    }

    private static void settleNames(Map<PersonField, Column> columns) {
        boolean first = columns.containsKey(FIRST_NAME);
        boolean last = columns.containsKey(LAST_NAME);
        var whole = columns.get(FULL_NAME);
        if (first && last) {
            return;
        }
        if (whole != null && holdsSingleWords(whole)) {
            // "Name" beside "Vorname" is the last name, beside "Surname" the first.
            if (first || last) {
                columns.remove(FULL_NAME);
                columns.put(first ? LAST_NAME : FIRST_NAME, whole);
            }
            return;
        }
        // "Nom", "Nombre" or "Preferred Name" alone is all there is of a name.
        for (var field : whole == null ? List.of(LAST_NAME, FIRST_NAME, PREFERRED_NAME) : List.<PersonField>of()) {
            if (columns.containsKey(field)) {
                columns.put(FULL_NAME, java.util.Objects.requireNonNull(columns.remove(field)));
                return;
            }
        }
    }

    private static boolean holdsSingleWords(Column column) {
        long single = column.samples().stream()
                .filter(name -> !name.strip().contains(" ") && !name.contains(","))
                .count();
        return single * 2 > column.samples().size();
    }

    /** "Manager" may head numbers, e-mails and names; as which it counts, its cells decide. */
    private static void dropOtherForms(Map<PersonField, Column> columns, PersonField field, Predicate<String> isForm) {
        var column = columns.get(field);
        if (column != null
                && MANAGER_IN_ANY_FORM.contains(key(column.name()))
                && column.samples().stream().noneMatch(isForm)) {
            columns.remove(field);
        }
    }

    /** What is wanting: a number or an e-mail to know people by, and a name. */
    static List<Problem> problems(Map<PersonField, Column> columns) {
        var problems = new ArrayList<Problem>();
        if (!columns.containsKey(EMPLOYEE_NUMBER) && !columns.containsKey(PersonField.EMAIL)) {
            problems.add(Problem.of("people.import.problem.unmapped.key"));
        }
        boolean parts = columns.containsKey(FIRST_NAME) && columns.containsKey(LAST_NAME);
        if (!parts && !columns.containsKey(FULL_NAME)) {
            problems.add(Problem.of("people.import.problem.unmapped.name"));
        }
        return problems;
    }

    static boolean isFamilyFirst(Column column) {
        return FAMILY_FIRST.contains(key(column.name()));
    }

    private static String key(String name) {
        return Spelling.key(name).replaceAll("[^\\p{L}\\p{N}]", "");
    }
}
