package org.belay.shared.table;

import static org.belay.shared.table.TargetField.Content.ANY;
import static org.belay.shared.table.TargetField.Content.DATE;
import static org.belay.shared.table.TargetField.Content.EMAIL;
import static org.belay.shared.table.TargetField.Content.NUMBER;
import static org.belay.shared.table.TargetField.Content.TIME_ZONE;
import static org.belay.shared.table.TargetField.Content.WORDS;
import static org.belay.shared.table.TargetField.Content.YES_NO;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The sample files and the fields their importers look for. */
final class Samples {

    static final Path FOLDER = Path.of("src/test/resources/data");

    static final ColumnGuess ROSTER = new ColumnGuess(List.of(
            TargetField.of(
                    "employeeNumber",
                    ANY,
                    "Employee ID",
                    "Employee Number",
                    "Personnel Number",
                    "Worker ID",
                    "Staff ID",
                    "Personalnummer",
                    "Mitarbeiternummer"),
            TargetField.of(
                    "firstName",
                    WORDS,
                    "First Name",
                    "Given Name",
                    "Forename",
                    "Legal First Name",
                    "Vorname",
                    "Prénom"),
            TargetField.of(
                    "lastName",
                    WORDS,
                    "Last Name",
                    "Family Name",
                    "Surname",
                    "Legal Last Name",
                    "Nachname",
                    "Familienname",
                    "Apellidos"),
            TargetField.of("preferredName", WORDS, "Preferred Name", "Preferred First Name", "Rufname", "Known As"),
            TargetField.of(
                    "email", EMAIL, "Work Email", "Email", "Email Address", "Email - Primary Work", "E-Mail-Adresse"),
            TargetField.of("jobTitle", WORDS, "Job Title", "Business Title", "Position", "Stellenbezeichnung"),
            TargetField.of(
                    "department", WORDS, "Department", "Supervisory Organization", "Abteilung", "Organizational Unit"),
            TargetField.of("grade", ANY, "Grade", "Compensation Grade", "Job Level", "Entgeltgruppe"),
            TargetField.of("site", WORDS, "Site", "Location", "Office", "Standort"),
            TargetField.of("country", WORDS, "Country", "Location Country", "Land"),
            TargetField.of("timeZone", TIME_ZONE, "Time Zone", "Timezone", "Zeitzone"),
            TargetField.of("languages", WORDS, "Languages", "Language", "Sprachen"),
            TargetField.of(
                    "managerNumber",
                    ANY,
                    "Manager ID",
                    "Manager - Employee ID",
                    "Manager Employee ID",
                    "Supervisor ID",
                    "Personalnummer Vorgesetzter"),
            TargetField.of("managerName", WORDS, "Manager Name", "Manager", "Supervisor", "Vorgesetzter"),
            TargetField.of("hireDate", DATE, "Hire Date", "Start Date", "Eintrittsdatum"),
            TargetField.of("fte", ANY, "FTE", "FTE %", "Full Time Equivalent", "Beschäftigungsgrad"),
            TargetField.of("status", ANY, "Status", "Employment Status", "Active Status", "Beschäftigungsstatus"),
            TargetField.of("onLeave", YES_NO, "On Leave", "Abwesend"),
            TargetField.of("lastDay", DATE, "Termination Date", "Last Day", "Austrittsdatum")));

    static final ColumnGuess APPLICATIONS = new ColumnGuess(List.of(
            TargetField.of("id", NUMBER, "ID", "Response ID"),
            TargetField.of("startedAt", DATE, "Start time"),
            TargetField.of("submittedAt", DATE, "Completion time", "Submitted at", "Timestamp"),
            TargetField.of("email", EMAIL, "Email", "E-Mail", "Username"),
            TargetField.of("name", WORDS, "Name", "Full Name"),
            TargetField.of("side", WORDS, "I would like to take part as", "Side", "Role"),
            TargetField.of("topicsOffered", ANY, "Topics I can offer", "Topics offered"),
            TargetField.of("topicsWanted", ANY, "Topics I would like to learn", "Topics wanted"),
            TargetField.of("capacity", NUMBER, "How many mentees can you take?", "Capacity"),
            TargetField.of("availability", ANY, "Weekly availability", "Weekly availability (your own time)"),
            TargetField.of("timeZone", TIME_ZONE, "Time zone"),
            TargetField.of("languages", WORDS, "Languages"),
            TargetField.of("preferred1", ANY, "Preferred mentor 1"),
            TargetField.of("preferred2", ANY, "Preferred mentor 2"),
            TargetField.of("preferred3", ANY, "Preferred mentor 3"),
            TargetField.of("avoid", ANY, "Please do not match me with", "Avoid list"),
            TargetField.of("meetingFormat", WORDS, "Meeting format"),
            TargetField.of("motivation", WORDS, "Why do you want to take part?", "Motivation"),
            TargetField.of("consent", YES_NO, "I agree to the use of my data", "Consent"),
            TargetField.of("status", WORDS, "Status")));

    private Samples() {}

    static TableFile open(String name) throws TableException, IOException {
        return TableFile.open(FOLDER.resolve(name), name);
    }

    static List<Row> rows(Table table) throws TableException {
        var rows = new ArrayList<Row>();
        table.read(rows::add);
        return rows;
    }

    /** What stands in the known-defects list under one heading: detail by employee ID. */
    static Map<String, String> defects(String heading) throws TableException, IOException {
        try (var file = open("roster-known-defects.csv")) {
            var table = file.table(new ColumnGuess(List.of(TargetField.of("defect", WORDS, "defect"))));
            return rows(table).stream()
                    .filter(row -> row.cell(0).text().equals(heading))
                    .collect(Collectors.toMap(
                            row -> row.cell(1).text(), row -> row.cell(2).text()));
        }
    }

    static Stream<String> names(List<Column> columns) {
        return columns.stream().map(Column::name);
    }
}
