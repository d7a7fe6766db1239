package org.belay.shared.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The same people in the three forms in which HR systems hand them out. */
class RosterFormsTest {

    private static final String WORKBOOK = "roster-hr-export.xlsx";
    private static final String GERMAN = "roster-semicolon-windows1252.csv";
    private static final String SUITE = "roster-utf8-bom.csv";

    @ParameterizedTest
    @ValueSource(strings = {WORKBOOK, GERMAN, SUITE})
    void holds620RowsOf618People(String name) throws TableException, IOException {
        try (var file = Samples.open(name)) {
            var table = file.table(Samples.ROSTER);
            var mapping = Samples.ROSTER.guess(table.columns());
            var number = mapping.column("employeeNumber").orElseThrow();

            var rows = Samples.rows(table);

            assertThat(rows).hasSize(620);
            assertThat(rows.stream().map(row -> row.text(number)).collect(Collectors.toSet()))
                    .hasSize(618)
                    .allMatch(text -> text.matches("\\d{6}"));
        }
    }

    @Test
    void findsTheHeaderBelowTitleRowsAndLeavesTheDepartmentsSheetAlone() throws TableException, IOException {
        try (var file = Samples.open(WORKBOOK)) {
            assertThat(file.sheets(Samples.ROSTER)).extracting(Sheet::name).containsExactly("Headcount", "Departments");

            var table = file.table(Samples.ROSTER);

            assertThat(table.sheet()).isEqualTo("Headcount");
            assertThat(table.headerRow()).isEqualTo(4);
            assertThat(table.columns()).hasSize(19);
            assertThat(table.columns().stream().filter(Column::hidden))
                    .extracting(Column::name, Column::letters)
                    .containsExactly(tuple("Cost Centre", "R"));
        }
    }

    @Test
    void readsAnotherSheetWhenAPersonChoosesIt() throws TableException, IOException {
        try (var file = Samples.open(WORKBOOK)) {
            var departments = file.table(file.sheets(Samples.ROSTER).get(1));

            assertThat(Samples.rows(departments)).hasSize(16);
            assertThat(file.table("Headcount", 4).columns()).hasSize(19);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {WORKBOOK, GERMAN})
    void tellsTheFooterAndTheBlankRowsFromPeople(String name) throws TableException, IOException {
        try (var file = Samples.open(name)) {
            var rows = new ArrayList<Row>();

            var summary = file.table(Samples.ROSTER).read(rows::add);

            assertThat(summary.rows()).isEqualTo(620);
            assertThat(summary.blankRows()).isEqualTo(4);
            assertThat(summary.footers())
                    .containsExactly(new ReadSummary.Footer(630, "*** End of report – 620 records ***"));
            assertThat(rows.getFirst().number()).isEqualTo(5);
            assertThat(rows.getLast().number()).isEqualTo(628);
        }
    }

    @Test
    void saysHowTextFilesWereUnderstood() throws TableException, IOException {
        try (var german = Samples.open(GERMAN);
                var suite = Samples.open(SUITE);
                var workbook = Samples.open(WORKBOOK)) {
            assertThat(german.textForm()).contains(new TableFile.TextForm(Charset.forName("windows-1252"), false, ';'));
            assertThat(suite.textForm()).contains(new TableFile.TextForm(StandardCharsets.UTF_8, true, ','));
            assertThat(workbook.textForm()).isEmpty();
        }
    }

    @Test
    void mapsTheColumnsOfTheWorkbookAndItsTextForm() throws TableException, IOException {
        for (var name : List.of(WORKBOOK, GERMAN)) {
            assertThat(mapped(name))
                    .isEqualTo(Map.ofEntries(
                            Map.entry("employeeNumber", "Employee ID"),
                            Map.entry("firstName", "First Name"),
                            Map.entry("lastName", "Last Name"),
                            Map.entry("preferredName", "Preferred Name"),
                            Map.entry("email", "Work Email"),
                            Map.entry("jobTitle", "Job Title"),
                            Map.entry("department", "Department"),
                            Map.entry("grade", "Grade"),
                            Map.entry("site", "Site"),
                            Map.entry("country", "Country"),
                            Map.entry("timeZone", "Time Zone"),
                            Map.entry("languages", "Languages"),
                            Map.entry("managerNumber", "Manager ID"),
                            Map.entry("managerName", "Manager Name"),
                            Map.entry("hireDate", "Hire Date"),
                            Map.entry("fte", "FTE"),
                            Map.entry("status", "Status")));
        }
    }

    @Test
    void mapsTheColumnsOfTheCloudSuite() throws TableException, IOException {
        assertThat(mapped(SUITE))
                .isEqualTo(Map.ofEntries(
                        Map.entry("employeeNumber", "Employee ID"),
                        Map.entry("firstName", "Legal First Name"),
                        Map.entry("lastName", "Legal Last Name"),
                        Map.entry("preferredName", "Preferred First Name"),
                        Map.entry("email", "Email - Primary Work"),
                        Map.entry("jobTitle", "Business Title"),
                        Map.entry("department", "Supervisory Organization"),
                        Map.entry("grade", "Compensation Grade"),
                        Map.entry("site", "Location"),
                        Map.entry("country", "Location Country"),
                        Map.entry("timeZone", "Time Zone"),
                        Map.entry("languages", "Languages"),
                        Map.entry("managerNumber", "Manager - Employee ID"),
                        Map.entry("managerName", "Manager"),
                        Map.entry("hireDate", "Hire Date"),
                        Map.entry("fte", "FTE %"),
                        Map.entry("status", "Active Status"),
                        Map.entry("onLeave", "On Leave")));
    }

    @Test
    void givesTheWorkbookAndItsTextFormOneFingerprintAndTheSuiteAnother() throws TableException, IOException {
        try (var workbook = Samples.open(WORKBOOK);
                var german = Samples.open(GERMAN);
                var suite = Samples.open(SUITE)) {
            var fingerprint = workbook.table(Samples.ROSTER).fingerprint();

            assertThat(fingerprint).hasSize(64);
            assertThat(german.table(Samples.ROSTER).fingerprint()).isEqualTo(fingerprint);
            assertThat(suite.table(Samples.ROSTER).fingerprint()).isNotEqualTo(fingerprint);
        }
    }

    @Test
    void trimsExactlyTheNamesAndAddressesThatHaveSpaces() throws TableException, IOException {
        var trimmed = noted(CellNote.Kind.SPACES_TRIMMED);

        var expected = Samples.defects("trailing space").keySet();
        assertThat(trimmed).containsAll(expected);
        assertThat(withDepartments(expected)).containsAll(trimmed);
        assertThat(noted(CellNote.Kind.UNUSUAL_SPACE))
                .isEqualTo(Samples.defects("no-break space").keySet());
    }

    private static Set<String> withDepartments(Set<String> employees) throws TableException, IOException {
        var all = new HashSet<>(employees);
        all.addAll(Samples.defects("double/trailing space").keySet());
        return all;
    }

    @Test
    void readsEveryHireDateOrSaysWhyNot() throws TableException, IOException {
        var whole = hireDates(WORKBOOK);

        assertThat(whole.values().stream().filter(date -> date instanceof Parsed.Unusable))
                .hasSize(3)
                .allMatch(date -> date.equals(Parsed.unusable(Parsed.Reason.NO_DATE, "n/a")));
        assertThat(whole.keySet().stream().filter(id -> whole.get(id) instanceof Parsed.Unusable))
                .containsExactlyInAnyOrderElementsOf(
                        Samples.defects("hire date unusable").keySet());
        // Other dates of the column, such as 8/15/2021, say that the month comes first.
        assertThat(whole.get("204309")).isEqualTo(Parsed.value(LocalDate.of(2019, 3, 8)));
        assertThat(whole.get("204396")).isEqualTo(Parsed.value(LocalDate.of(2027, 1, 11)));
        assertThat(hireDates(GERMAN)).isEqualTo(whole);
    }

    @Test
    void findsTheSameHireDatesInTheSuiteWhereItHasAny() throws TableException, IOException {
        var whole = hireDates(WORKBOOK);
        var suite = hireDates(SUITE);

        assertThat(suite.keySet()).isEqualTo(whole.keySet());
        assertThat(suite.entrySet().stream().filter(entry -> entry.getValue() instanceof Parsed.Value))
                .isNotEmpty()
                .allSatisfy(entry -> assertThat(entry.getValue()).isEqualTo(whole.get(entry.getKey())));
    }

    @Test
    void readsFullTimeEquivalentsAlikeInAllForms() throws TableException, IOException {
        var whole = values(WORKBOOK, "fte");

        assertThat(whole.values().stream().map(cell -> Numbers.fte(cell).toOptional()))
                .allMatch(Optional::isPresent)
                .contains(Optional.of(BigDecimal.ONE), Optional.of(new BigDecimal("0.8")));
        for (var name : List.of(GERMAN, SUITE)) {
            assertThat(parsed(values(name, "fte"))).isEqualTo(parsed(whole));
        }
    }

    private static Map<String, Parsed<BigDecimal>> parsed(Map<String, Cell> cells) {
        return cells.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> Numbers.fte(entry.getValue())));
    }

    @Test
    void readsTimeZonesByTheCountryAndNamesTheVagueOnes() throws TableException, IOException {
        var zones = values(WORKBOOK, "timeZone");
        var countries = values(WORKBOOK, "country");
        var parsed = zones.keySet().stream()
                .collect(Collectors.toMap(
                        id -> id,
                        id -> TimeZones.parse(
                                zones.getOrDefault(id, Cell.Blank.CELL).text(),
                                countries.getOrDefault(id, Cell.Blank.CELL).text())));

        assertThat(keysOf(parsed, Parsed.Missing.class))
                .isEqualTo(Samples.defects("time zone blank").keySet());
        assertThat(keysOf(parsed, Parsed.Unusable.class))
                .isEqualTo(Samples.defects("time zone vague").keySet());
        assertThat(Samples.defects("Windows time-zone name").keySet())
                .allSatisfy(id -> assertThat(parsed.get(id)).isInstanceOf(Parsed.Value.class));
    }

    private static <T> Set<String> keysOf(
            Map<String, Parsed<T>> parsed, @SuppressWarnings("rawtypes") Class<? extends Parsed> kind) {
        return parsed.entrySet().stream()
                .filter(entry -> kind.isInstance(entry.getValue()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    @Test
    void recognizesEveryNameThatLostLettersInTheGermanForm() throws TableException, IOException {
        int damaged = 0;
        for (var field : List.of("firstName", "lastName", "preferredName", "site")) {
            var whole = values(WORKBOOK, field);
            for (var entry : values(GERMAN, field).entrySet()) {
                var known = whole.getOrDefault(entry.getKey(), Cell.Blank.CELL).text();
                var text = entry.getValue().text();
                if (!text.equals(known)) {
                    assertThat(LostLetters.isDamagedForm(text, known))
                            .as("%s for %s", text, known)
                            .isTrue();
                    assertThat(LostLetters.isSuspect(text)).as(text).isTrue();
                    damaged++;
                }
            }
        }
        assertThat(damaged).isGreaterThanOrEqualTo(19);
    }

    @Test
    void findsTheOneInvalidAddress() throws TableException, IOException {
        var invalid = values(WORKBOOK, "email").entrySet().stream()
                .filter(entry -> EmailSyntax.parse(entry.getValue().text()) instanceof Parsed.Unusable)
                .map(Map.Entry::getKey)
                .toList();

        assertThat(invalid)
                .containsExactlyElementsOf(Samples.defects("e-mail invalid").keySet());
    }

    @Test
    void knowsAllLanguagesOfTheRoster() throws TableException, IOException {
        for (var name : List.of(WORKBOOK, SUITE)) {
            var lists = values(name, "languages").values().stream()
                    .map(cell -> LanguageList.parse(cell.text()))
                    .toList();

            assertThat(lists).isNotEmpty().allSatisfy(list -> {
                assertThat(list.unknown()).isEmpty();
                assertThat(list.codes()).isNotEmpty();
            });
        }
    }

    private static Map<String, String> mapped(String name) throws TableException, IOException {
        try (var file = Samples.open(name)) {
            return Samples.ROSTER.guess(file.table(Samples.ROSTER).columns()).byField().entrySet().stream()
                    .collect(Collectors.toMap(
                            Map.Entry::getKey,
                            entry -> entry.getValue().column().name()));
        }
    }

    private static Map<String, Cell> values(String name, String field) throws TableException, IOException {
        try (var file = Samples.open(name)) {
            var table = file.table(Samples.ROSTER);
            var mapping = Samples.ROSTER.guess(table.columns());
            var number = mapping.column("employeeNumber").orElseThrow();
            var column = mapping.column(field).orElseThrow();
            var values = new HashMap<String, Cell>();
            table.read(row -> values.put(row.text(number), row.cell(column)));
            return values;
        }
    }

    private static Map<String, Parsed<LocalDate>> hireDates(String name) throws TableException, IOException {
        var cells = values(name, "hireDate");
        var column = new DateColumn();
        cells.values().forEach(column::see);
        assertThat(column.undecided()).isZero();
        var reader = column.reader();
        return cells.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> reader.date(entry.getValue())));
    }

    private static Set<String> noted(CellNote.Kind kind) throws TableException, IOException {
        try (var file = Samples.open(WORKBOOK)) {
            var table = file.table(Samples.ROSTER);
            var number = Samples.ROSTER
                    .guess(table.columns())
                    .column("employeeNumber")
                    .orElseThrow();
            var noted = new HashSet<String>();
            table.read(row -> {
                if (row.notes().stream().anyMatch(note -> note.kind() == kind)) {
                    noted.add(row.text(number));
                }
            });
            return noted;
        }
    }
}
