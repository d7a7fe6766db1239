package org.belay.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.belay.BelayTest;
import org.belay.organization.ImportNote.Kind;
import org.belay.shared.Progress;
import org.belay.shared.Refused;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.annotation.Transactional;

/** Small rosters in the shape in which other HR systems hand them out, taken as they come. */
@BelayTest
@Transactional
class RosterShapesTest {

    @TempDir
    private Path folder;

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

    private Path file(String... lines) throws IOException {
        return file(StandardCharsets.UTF_8, lines);
    }

    private Path file(Charset charset, String... lines) throws IOException {
        return Files.write(Files.createTempFile(folder, "people", ".csv"), List.of(lines), charset);
    }

    /** Takes the file and gives "number first/last → manager" of everybody it brought. */
    private List<String> take(Path file) {
        given.take(file);
        return everybody();
    }

    private List<String> everybody() {
        var all = people.everybody().people();
        return all.stream()
                .filter(p -> p.source().equals("HR"))
                .map(p -> p.profile().reference() + " " + p.profile().text(PersonField.FIRST_NAME) + "/"
                        + p.profile().text(PersonField.LAST_NAME)
                        + all.stream()
                                .filter(m -> m.id().equals(p.lineManager()))
                                .map(m -> " → " + m.profile().reference())
                                .collect(Collectors.joining()))
                .toList();
    }

    private static List<String> notes(ImportPlan plan, Kind kind) {
        return plan.notes().stream()
                .filter(note -> note.kind() == kind)
                .map(note -> note.row() + " " + note.field() + " " + note.value())
                .toList();
    }

    @Test
    void workday() throws IOException {
        assertThat(
                        take(
                                file(
                                        "Headcount Report",
                                        "",
                                        "Worker,Employee ID,Email - Work,Business Title,Supervisory Organization,Location,Worker's Manager,Hire Date,Worker Status",
                                        "Ann van der Berg (On Leave),100017,Ann.Berg@x.example.org,Head,Sales (Ann van der Berg),Oslo,,03/20/2015,On Leave",
                                        "Bo Ny,100018,bo@x.example.org,Clerk,Sales (Ann van der Berg),Oslo,Ann van der Berg (On Leave),04/02/2019,Active",
                                        "Cy Oz,100019,cy@x.example.org,Clerk,Sales (Ann van der Berg),Oslo,Bo Ny (100018),04/02/2019,Terminated")))
                .containsExactly("100017 Ann/van der Berg", "100018 Bo/Ny → 100017", "100019 Cy/Oz → 100018");
        assertThat(people.everybody().departments()).contains("Sales");
        assertThat(known("100019").profile().state()).isEqualTo(PersonState.LEFT);
    }

    @Test
    void sap() throws IOException {
        assertThat(take(file(
                        Charset.forName("windows-1252"),
                        "Pernr;Nachname;Vorname;Organisationseinheit;Planstelle;Personalbereich;Eintritt;Vorgesetzter Pernr;E-Mail;Beschäftigungsstatus",
                        "00000017;Müller;Jörg;Einkauf;Leiter;Köln;01.02.2015;;j.mueller@x.example.org;aktiv",
                        "00000018;Groß;Änne;Einkauf;Referentin;Köln;13.04.2019;00000017;a.gross@x.example.org;aktiv")))
                .containsExactly("00000017 Jörg/Müller", "00000018 Änne/Groß → 00000017");
    }

    @Test
    void bambooHr() throws IOException {
        assertThat(
                        take(
                                file(
                                        "Employee #,\"Last name, First name\",Work Email,Job Title,Department,Division,Location,Reporting To,Hire Date,Employment Status",
                                        "1,\"García López, María\",maria@x.example.org,Head,Care,South,Cádiz,,2015-03-20,Full-Time",
                                        "2,\"Ny, Bo\",bo@x.example.org,Nurse,Care,South,Cádiz,María García López,2019-04-02,Full-Time")))
                .containsExactly("1 María/García López", "2 Bo/Ny → 1");
    }

    @Test
    void personio() throws IOException {
        assertThat(
                        take(
                                file(
                                        "ID;Vorname;Nachname;E-Mail;Position;Abteilung;Team;Standort;Vorgesetzter;Einstellungsdatum;Letzter Arbeitstag;Status",
                                        "901;Jörg;Müller;Joerg@x.example.org;Leiter;Einkauf;Nord;Köln;;01.02.2015;;Aktiv",
                                        "902;Änne;Groß;aenne@x.example.org;Referentin;Einkauf;Nord;Köln;joerg@X.example.org;13.04.2019;;Aktiv")))
                .containsExactly("901 Jörg/Müller", "902 Änne/Groß → 901");
    }

    @Test
    void adp() throws IOException {
        assertThat(
                        take(
                                file(
                                        "Payroll Name,File Number,Position ID,Work Contact: Work Email,Job Title Description,Home Department Description,Location Description,Reports To Name,Hire Date,Position Status",
                                        "\"Ray, Ann\",001017,ABC001017,ann@x.example.org,Head,Sales,Reno,,03/20/2015,Active",
                                        "\"Ny, Bo\",001018,ABC001018,bo@x.example.org,Clerk,Sales,Reno,\"Ray, Ann\",04/22/2019,Active")))
                .containsExactly("001017 Ann/Ray", "001018 Bo/Ny → 001017");
    }

    @Test
    void rippling() throws IOException {
        assertThat(take(file(
                        "Employee,Employee number,Work email,Title,Department,Work location,Manager,Manager email,Start date,Employment status",
                        "Ann Ray,17,ann@x.example.org,Head,Sales,Reno,,,2015-03-20,Active",
                        "Bo Ny,18,bo@x.example.org,Clerk,Sales,Reno,Ann Ray,ann@x.example.org,2019-04-02,Active")))
                .containsExactly("17 Ann/Ray", "18 Bo/Ny → 17");
    }

    @Test
    void french() throws IOException {
        assertThat(take(file(
                        "Matricule;Nom;Prénom;Adresse e-mail;Poste;Service;Site;Pays;Responsable hiérarchique;Date d'embauche;Statut",
                        "A017;DUPONT;Marie;marie@x.example.org;Cheffe;Achats;Lyon;France;;20/03/2015;Actif",
                        "A018;NY;Bo;bo@x.example.org;Acheteur;Achats;Lyon;France;DUPONT Marie;02/04/2019;Actif")))
                .containsExactly("A017 Marie/DUPONT", "A018 Bo/NY → A017");
    }

    @Test
    void tabsInWideText() throws IOException {
        for (var charset : List.of(StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
            var text =
                    "\ufeffEmployee ID\tName\tEmail\r\n0017\tŁucja Żak\tl@x.example.org\r\n0018\t山田太郎\ty@x.example.org\r\n";
            var file = Files.write(Files.createTempFile(folder, "wide", ".txt"), text.getBytes(charset));

            assertThat(take(file)).containsExactly("0017 Łucja/Żak", "0018 /山田太郎");
        }
    }

    @Test
    void namesOfAllScriptsAreKeptAsTheyAre() throws IOException {
        assertThat(take(file(
                        "Employee ID,First Name,Last Name",
                        "1,משה,כהן",
                        "2,خالد,الراشد",
                        "3,太郎,山田",
                        "4,Ann 🦊,O’Neill👩🏽‍💻",
                        "5,,Suharto")))
                .containsExactly("1 משה/כהן", "2 خالد/الراشد", "3 太郎/山田", "4 Ann 🦊/O’Neill👩🏽‍💻", "5 /Suharto");
    }

    @Test
    void rowsLongerThanTheHeaderAndThreeHundredColumnsAreRead() throws IOException {
        var more = IntStream.range(0, 297).mapToObj(i -> "Custom Field " + i).collect(Collectors.joining(","));
        var cells = IntStream.range(0, 297).mapToObj(i -> "v" + i).collect(Collectors.joining(","));

        assertThat(take(file(
                        "Employee ID,First Name,Last Name," + more,
                        "1,Ann,Ray," + cells,
                        "2,Bo,Ny," + cells + ",beyond,the,header")))
                .containsExactly("1 Ann/Ray", "2 Bo/Ny");
    }

    @Test
    void aFileOfOneRowIsRead() throws IOException {
        assertThat(take(file("Employee ID,Name", "1,Ann Ray"))).containsExactly("1 Ann/Ray");
    }

    @Test
    void aFileWithoutRowsOrWithoutAnythingIsRefusedInClearWords() throws IOException {
        assertThatThrownBy(() -> given.check(file("Employee ID,First Name,Last Name")))
                .isInstanceOf(Refused.class)
                .hasMessage("table.problem.not-taken, table.problem.no-rows, table.problem.no-rows.advice");
        assertThatThrownBy(() -> given.check(file()))
                .isInstanceOf(Refused.class)
                .hasMessage("table.problem.not-taken, table.problem.empty-file, table.problem.empty-file.advice");
    }

    @Test
    void theSheetWithThePeopleIsFoundWhereverItIs() throws IOException {
        var file = folder.resolve("people.xlsx");
        try (var workbook = new XSSFWorkbook();
                var out = Files.newOutputStream(file)) {
            var cover = workbook.createSheet("Read me");
            cover.createRow(0).createCell(0).setCellValue("Exported for");
            cover.getRow(0).createCell(1).setCellValue("HR");
            var sheet = workbook.createSheet("Daten");
            String[][] rows = {
                {"Personalnummer", "Name", "Vorname", "Abteilung"},
                {"0042", "Muster", "Anna", "Einkauf"}
            };
            for (int r = 0; r < rows.length; r++) {
                var row = sheet.createRow(r);
                for (int c = 0; c < rows[r].length; c++) {
                    row.createCell(c).setCellValue(rows[r][c]);
                }
            }
            workbook.write(out);
        }

        assertThat(take(file)).containsExactly("0042 Anna/Muster");
    }

    @Test
    void withoutAnyNameTheFileIsRefusedWithWhatToDo() throws IOException {
        assertThatThrownBy(() -> given.check(file("Employee ID,Email", "1,a@x.example.org")))
                .isInstanceOf(Refused.class)
                .hasMessage("people.import.problem.unmapped.name");
        assertThatThrownBy(() -> given.check(file("Name,Department", "Ann Ray,Sales")))
                .isInstanceOf(Refused.class)
                .hasMessage("people.import.problem.unmapped.key");
    }

    @Test
    void namesInColumnsOfTheirOwnAreSurerThanOneToSplit() throws IOException {
        assertThat(take(file(
                        "Employee ID,Full Name,First Name,Last Name",
                        "1,Ana Maria da Silva,Ana,Maria da Silva",
                        "2,Bo Ny,,")))
                .containsExactly("1 Ana/Maria da Silva", "2 Bo/Ny");
    }

    @Test
    void aNameThatIsKnownInTwoPartsIsNotSplitAnew() throws IOException {
        take(file("Employee ID,First Name,Last Name", "1,María José,García López"));

        assertThat(given.check(file("Employee ID,Name", "1,María José García López"))
                        .changes())
                .isEmpty();
    }

    @Test
    void aPreferredNameGivenWithTheLastNameIsNotSaidTwice() throws IOException {
        take(file("Employee ID,First Name,Last Name,Preferred Name", "1,Robert,Ray,Bob Ray", "2,Ann,Ny,Ann Ny"));

        assertThat(people.everybody().people())
                .extracting(p -> p.profile().name())
                .contains("Bob Ray", "Ann Ny");
    }

    @Test
    void aManagerWhoseNameTwoBearIsNotGuessed() throws IOException {
        var header = "Employee ID,Name,Manager";
        take(file(header, "1,Ann Ray,", "2,Bo Ny,Ann Ray"));

        var plan = given.check(file(header, "1,Ann Ray,", "2,Bo Ny,Ann Ray", "3,Ann Ray,", "4,Cy Oz,Zoe Vu"));

        assertThat(notes(plan, Kind.MANAGER_OF_TWO)).containsExactly("3 MANAGER_NAME Ann Ray");
        assertThat(notes(plan, Kind.MANAGER_NAME_UNKNOWN)).containsExactly("5 MANAGER_NAME Zoe Vu");
        importing.apply(plan, false, Progress.NONE);
        assertThat(everybody()).containsExactly("1 Ann/Ray", "2 Bo/Ny → 1", "3 Ann/Ray", "4 Cy/Oz");
    }

    @Test
    void theNumberOfAManagerCountsBeforeTheEmailAndThatBeforeTheName() throws IOException {
        assertThat(take(file(
                        "Employee ID,Name,Email,Manager ID,Manager Email,Manager Name",
                        "1,Ann Ray,ann@x.example.org,,,",
                        "2,Bo Ny,bo@x.example.org,1,bo@x.example.org,Bo Ny",
                        "3,Cy Oz,cy@x.example.org,,ann@x.example.org,Bo Ny",
                        "4,Di Pa,di@x.example.org,,,Bo Ny",
                        "5,Ed Qu,ed@x.example.org,999,,Bo Ny")))
                .containsExactly("1 Ann/Ray", "2 Bo/Ny → 1", "3 Cy/Oz → 1", "4 Di/Pa → 2", "5 Ed/Qu");
    }

    @Test
    void aManagerWhoseEmailComesLaterIsLinked() throws IOException {
        var file = file("Employee ID,Name,Manager Email", "1,Ann Ray,boss@x.example.org");
        assertThat(notes(given.check(file), Kind.MANAGER_UNKNOWN))
                .containsExactly("2 MANAGER_EMAIL boss@x.example.org");
        take(file);

        assertThat(take(file("Employee ID,Name,Email", "9,Zoe Vu,Boss@x.example.org")))
                .containsExactly("1 Ann/Ray → 9", "9 Zoe/Vu");
        assertThat(given.check(file).changes()).isEmpty();
    }

    @Test
    void nobodyIsPutUnderThemselvesByNameOrEmail() throws IOException {
        var plan = given.check(file(
                "Employee ID,Name,Email,Manager",
                "1,Ann Ray,ann@x.example.org,Cy Oz",
                "2,Bo Ny,bo@x.example.org,Ann Ray",
                "3,Cy Oz,cy@x.example.org,Bo Ny",
                "4,Di Pa,di@x.example.org,Di Pa",
                "5,Ed Qu,ed@x.example.org,Ann Ray"));

        assertThat(notes(plan, Kind.MANAGER_CYCLE)).hasSize(4);
        importing.apply(plan, false, Progress.NONE);
        assertThat(everybody()).contains("5 Ed/Qu → 1", "1 Ann/Ray", "4 Di/Pa");
    }

    @Test
    void withoutNumbersPeopleAreKnownByTheirEmail() throws IOException {
        String[] roster = {
            "Nombre completo;Correo electrónico;Departamento;Jefe directo",
            "María García;Maria@x.example.org;Ventas;",
            "Bo Ny;bo@x.example.org;Ventas;María García",
            "Cy Oz;;Ventas;María García"
        };
        var plan = given.check(file(roster));
        assertThat(plan.rejected()).extracting(RejectedRow::reason).containsExactly(RejectedRow.Reason.NO_EMAIL);
        importing.apply(plan, false, Progress.NONE);
        assertThat(everybody())
                .containsExactly("maria@x.example.org María/García", "bo@x.example.org Bo/Ny → maria@x.example.org");

        assertThat(given.check(file(roster)).changes()).isEmpty();
        roster[2] = "Bo Ny;BO@x.example.org;Compras;maria@X.example.org";
        assertThat(given.check(file(roster)).changes())
                .singleElement()
                .satisfies(change -> assertThat(change.fields())
                        .extracting(PersonChange.FieldChange::field)
                        .containsExactly(PersonField.DEPARTMENT));
    }

    @Test
    void numbersThatComeLaterAreThoseOfThePeopleWhoAreKnown() throws IOException {
        take(file("Name,Email,Manager", "Ann Ray,ann@x.example.org,", "Bo Ny,bo@x.example.org,Ann Ray"));

        var plan = given.check(file(
                "Employee ID,First Name,Last Name,Email,Manager ID",
                "17,Ann,Ray,Ann@x.example.org,",
                "18,Bo,Ny,bo@x.example.org,17",
                "19,Somebody,Else,bo@x.example.org,"));
        assertThat(plan.count(PersonChange.Kind.NEW))
                .as("an address that two rows have says nothing")
                .isEqualTo(2);

        assertThat(take(file(
                        "Employee ID,First Name,Last Name,Email,Manager ID",
                        "17,Ann,Ray,Ann@x.example.org,",
                        "18,Bo,Ny,bo@x.example.org,17",
                        "19,Cy,Oz,cy@x.example.org,17")))
                .containsExactly("17 Ann/Ray", "18 Bo/Ny → 17", "19 Cy/Oz → 17");
        assertThat(take(file("Name,Email", "Bo Ny,bo@x.example.org")))
                .as("and stay theirs")
                .hasSize(3);
    }

    @Test
    void oneEmailForTwoWithoutNumbersLeavesBothOut() throws IOException {
        var plan = given.check(file(
                "Name,Email,Department",
                "Ann Ray,team@x.example.org,Sales",
                "Bo Ny,Team@x.example.org,Sales",
                "Cy Oz,cy@x.example.org,Sales"));

        assertThat(plan.changes()).hasSize(1);
        assertThat(plan.rejected())
                .extracting(RejectedRow::reason)
                .containsExactly(RejectedRow.Reason.SAME_EMAIL_TWICE, RejectedRow.Reason.SAME_EMAIL_TWICE);
    }

    @Test
    void anEmailThatTwoKnownPeopleShareIsNobodys() throws IOException {
        take(file("Employee ID,Name,Email", "1,Ann Ray,team@x.example.org", "2,Bo Ny,team@x.example.org"));

        var plan = given.check(file("Name,Email", "Ann Ray,team@x.example.org"), true);

        assertThat(plan.rejected()).extracting(RejectedRow::reason).containsExactly(RejectedRow.Reason.EMAIL_OF_TWO);
        assertThat(plan.changes()).isEmpty();
    }

    @Test
    void whoIsAbsentFromACompleteFileWithoutNumbersHasLeft() throws IOException {
        take(file("Name,Email", "Ann Ray,ann@x.example.org", "Bo Ny,bo@x.example.org", "Cy Oz,cy@x.example.org"));

        var plan = given.check(file("Name,Email", "Ann Ray,ann@x.example.org", "Bo Ny,none"), true);

        assertThat(plan.changes())
                .extracting(change -> change.kind() + " " + change.after().name())
                .containsExactly("LEAVER Cy Oz");
    }

    private KnownPerson known(String number) {
        return Objects.requireNonNull(people.everybody().byNumber().get(number.toLowerCase(Locale.ROOT)));
    }
}
