package org.belay.organization;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.belay.db.Tables.AUDIT_ENTRY;
import static org.belay.db.Tables.IMPORT_BATCH;
import static org.belay.organization.OrganizationFixture.data;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.belay.BelayTest;
import org.belay.organization.ImportNote.Kind;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.annotation.Transactional;

/** The roster of an HR system in its three forms, with all their defects. */
@BelayTest
@Transactional
class RosterImportTest {

    private static final String WORKBOOK = "roster-hr-export.xlsx";
    private static final String ANSI = "roster-semicolon-windows1252.csv";
    private static final String CLOUD = "roster-utf8-bom.csv";

    @Autowired
    private DSLContext sql;

    @Autowired
    private PeopleImport importing;

    @Autowired
    private ImportRepository people;

    private OrganizationFixture given;

    @BeforeEach
    void signIn() {
        given = new OrganizationFixture(sql, importing);
        given.signInImporter();
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void everybodyOfTheWorkbookComesInOnce() {
        var result = given.take(data(WORKBOOK));

        assertThat(result.added()).isEqualTo(618);
        assertThat(result.rejected()).isZero();
        assertThat(roster()).hasSize(618);
    }

    @Test
    void theSameFileAgainChangesNothing() {
        for (var form : List.of(WORKBOOK, ANSI, CLOUD)) {
            given.take(data(form));
            var again = given.check(data(form), true);
            assertThat(again.changes()).as(form).isEmpty();
            assertThat(again.unchanged()).as(form).isEqualTo(618);
        }
    }

    @Test
    void anImportThatChangesNothingIsWrittenDownToo() {
        given.take(data(WORKBOOK));
        var result = given.take(data(WORKBOOK));

        assertThat(result.unchanged()).isEqualTo(618);
        assertThat(sql.fetchCount(AUDIT_ENTRY, AUDIT_ENTRY.ACTION.eq("people.imported")))
                .isEqualTo(2);
        assertThat(sql.fetchCount(IMPORT_BATCH)).isEqualTo(2);
    }

    @Test
    void theAnsiFormAfterTheWorkbookReplacesNoWholeValue() {
        given.take(data(WORKBOOK));

        var plan = given.check(data(ANSI));

        assertThat(differences(plan)).isEmpty();
        assertThat(notes(plan, Kind.LETTERS_LOST_KEPT)).hasSizeGreaterThanOrEqualTo(19);
        assertThat(notes(plan, Kind.LETTERS_LOST)).isEmpty();
    }

    @Test
    void theCloudFormSaysTheSameButForWhatIsListedHere() {
        given.take(data(WORKBOOK));

        assertThat(differences(given.check(data(CLOUD)))).isEmpty();
    }

    @Test
    void lettersLostAtFirstAreMadeWholeByTheNextForm() {
        given.take(data(ANSI));
        assertThat(java.util.Objects.requireNonNull(roster().get("204774")).text(PersonField.LAST_NAME))
                .isEqualTo("Akan");
        assertThat(java.util.Objects.requireNonNull(roster().get("204774")).text(PersonField.SITE))
                .isEqualTo("?zmir");

        given.take(data(WORKBOOK));
        var fromAnsi = roster();

        assertThat(java.util.Objects.requireNonNull(fromAnsi.get("204774")).text(PersonField.SITE))
                .isEqualTo("İzmir");
        assertThat(fromAnsi.values())
                .allSatisfy(p -> assertThat(p.name() + p.text(PersonField.SITE)).doesNotContain("?"));
    }

    @Test
    void eachKnownDefectIsHandled() throws IOException {
        var plan = given.check(data(WORKBOOK));
        var found = new TreeSet<String>();
        for (var defect : defects()) {
            if (!isHandled(defect, plan)) {
                found.add(String.join(",", defect));
            }
        }
        assertThat(found).as("defects that were not handled").isEmpty();
    }

    private boolean isHandled(List<String> defect, ImportPlan plan) {
        var number = defect.get(1);
        var person = java.util.Objects.requireNonNull(after(plan).get(number));
        return switch (defect.getFirst()) {
            case "trailing space", "no-break space", "double/trailing space" ->
                has(plan, Kind.SPACES, number) && !person.toString().contains("\u00a0");
            case "duplicate e-mail, two people" ->
                has(plan, Kind.EMAIL_SHARED, number) && defect.get(2).equals(person.text(PersonField.EMAIL));
            case "manager not in file" ->
                has(plan, Kind.MANAGER_UNKNOWN, number) && defect.get(2).equals(person.text(PersonField.LINE_MANAGER));
            case "manager blank" -> has(plan, Kind.MANAGER_MISSING, number);
            case "e-mail blank" -> has(plan, Kind.EMAIL_MISSING, number) && person.text(PersonField.EMAIL) == null;
            case "e-mail invalid" -> has(plan, Kind.EMAIL_INVALID, number) && person.text(PersonField.EMAIL) == null;
            case "Windows time-zone name" ->
                has(plan, Kind.ZONE_BY_WINDOWS_NAME, number)
                        && String.valueOf(person.text(PersonField.TIME_ZONE)).contains("/");
            case "time zone blank" ->
                has(plan, Kind.ZONE_MISSING, number) && person.text(PersonField.TIME_ZONE) == null;
            case "time zone vague" ->
                has(plan, Kind.ZONE_UNCLEAR, number) && person.text(PersonField.TIME_ZONE) == null;
            case "hire date is text" -> person.date(PersonField.HIRE_DATE) != null;
            case "hire date unusable" ->
                has(plan, Kind.DATE_UNUSABLE, number) && person.date(PersonField.HIRE_DATE) == null;
            case "hire date in the future" -> has(plan, Kind.DATE_IN_FUTURE, number);
            case "row repeated exactly" -> has(plan, Kind.ROW_REPEATED, number);
            case "same ID twice, other department (transfer)" ->
                has(plan, Kind.ROW_OLDER, number) && "Engineering".equals(person.text(PersonField.DEPARTMENT));
            default -> false;
        };
    }

    @Test
    void twoSpellingsOfADepartmentAreOne() {
        given.take(data(CLOUD));
        var departments = departments();
        given.take(data(WORKBOOK));

        assertThat(departments())
                .isEqualTo(departments)
                .doesNotContain("Sales ")
                .allMatch(d -> !d.contains("("));
    }

    private Set<String> departments() {
        return new TreeSet<>(people.everybody().departments());
    }

    private static List<List<String>> defects() throws IOException {
        return Files.readAllLines(data("roster-known-defects.csv")).stream()
                .skip(1)
                .map(line -> line.replace("\"duplicate e-mail, two people\"", "duplicate e-mail; two people")
                        .replace(
                                "\"same ID twice, other department (transfer)\"",
                                "same ID twice; other department (transfer)"))
                .map(line -> java.util.Arrays.stream(line.split(",", -1))
                        .map(s -> s.replace("; ", ", "))
                        .toList())
                .toList();
    }

    private static boolean has(ImportPlan plan, Kind kind, String number) {
        return notes(plan, kind).contains(number);
    }

    private static Set<String> notes(ImportPlan plan, Kind kind) {
        return plan.notes().stream()
                .filter(note -> note.kind() == kind)
                .map(ImportNote::reference)
                .collect(Collectors.toSet());
    }

    private static Map<String, Profile> after(ImportPlan plan) {
        return plan.changes().stream().collect(toMap(c -> c.after().employeeNumber(), PersonChange::after));
    }

    private static List<String> differences(ImportPlan plan) {
        return plan.changes().stream()
                .flatMap(change -> change.fields().stream()
                        .map(field -> change.after().employeeNumber() + " " + field.field() + ": " + field.before()
                                + " -> " + field.after()))
                .sorted(Comparator.naturalOrder())
                .toList();
    }

    private Map<String, Profile> roster() {
        return people.everybody().people().stream()
                .filter(p -> p.source().equals("HR"))
                .collect(toMap(p -> p.profile().employeeNumber(), KnownPerson::profile));
    }
}
