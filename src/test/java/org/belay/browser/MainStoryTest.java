package org.belay.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.belay.BelayTest;
import org.belay.EmptyTables;
import org.belay.notification.PostOffice;
import org.belay.reporting.PdfRows;
import org.belay.security.SignedInAs;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The thread that everything hangs on, in a browser and on the real files: a coordinator goes from an HR export to pairs
 * that are published, three mentors book and log, and a manager opens the outcome report in Excel and as PDF.
 */
@BelayTest
class MainStoryTest {

    private static final String ADA = "ada@example.org";
    private static final Path ROSTER = Path.of("src/test/resources/data/roster-hr-export.xlsx");
    private static final Path APPLICATIONS = Path.of("src/test/resources/data/applications-spring.xlsx");
    private static final Path DOWNLOADS = Path.of("target/story");

    /** Three pairs are six people: more than stay hidden from managers. */
    private static final int MENTORS_WHO_MEET = 3;

    /** Those that are compared between the screen, the workbook and the PDF. */
    private static final Set<String> FIGURES = Set.of(
            "Applied", "Accepted", "Matched", "Planned sessions", "Held sessions", "Missed sessions", "Active matches");

    /** Alone in the list when their e-mail is searched for: no other one ends with it. */
    private static final String FOUND_BY_EMAIL =
            "not exists (select 1 from person o where o.person_id <> p.person_id and o.email like concat('%', p.email))";

    @LocalServerPort
    private int port;

    @Autowired
    private SignedInAs signedInAs;

    @Autowired
    private PostOffice post;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private Clock clock;

    @BeforeEach
    @AfterEach
    void nobodyIsHere() {
        EmptyTables.in(jdbc);
    }

    @Test
    void fromTheRosterToTheReport() throws Exception {
        signedInAs.administrator(ADA);
        try (var ada = new Visitor(port)) {
            ada.signIn(ADA, SignedInAs.PASSWORD);
            importPeople(ada);
            createProgram(ada);
            createCohort(ada);
            importApplications(ada);
            acceptEverybody(ada);
            match(ada);
            publish(ada);
            startRunning(ada);
            mentorsToMeet().forEach(mentor -> invite(ada, mentor));
            invite(ada, manager());
            letManage(ada, manager());
            assertThat(ada.consoleErrors()).isEmpty();
        }
        var links = invitations();
        for (var mentor : mentorsToMeet()) {
            try (var visitor = new Visitor(port)) {
                signInByInvitation(visitor, mentor, links);
                book(visitor);
                theirHourPasses();
                log(visitor);
                assertThat(visitor.consoleErrors()).isEmpty();
            }
        }
        try (var visitor = new Visitor(port)) {
            signInByInvitation(visitor, manager(), links);
            openReport(visitor);
            var figures = figuresOnScreen(visitor);
            checkExcel(visitor.download("Excel", DOWNLOADS), figures);
            checkPdf(visitor.download("Download PDF", DOWNLOADS), figures);
            assertThat(visitor.consoleErrors()).isEmpty();
        }
    }

    private void importPeople(Visitor ada) {
        ada.open("people").press("Import from HR");
        ada.upload(ROSTER).press("Check the changes");
        ada.press("Apply 618 changes").sees("Import done: 618 new, 0 changed, 0 leavers");
        ada.press("Choose another file").upload(ROSTER).press("Check the changes");
        ada.sees("Nothing to apply");
        assertThat(count("select count(*) from person where source = 'hr'")).isEqualTo(618);
    }

    private void createProgram(Visitor ada) {
        ada.open("programs").press("New program");
        ada.type("Name", "Cross-company mentoring")
                .type("Purpose", "People find their way with somebody who has been there.");
        ada.press("Create program").sees("Program Cross-company mentoring is created.");
    }

    private void createCohort(Visitor ada) {
        ada.open("cohorts").press("New cohort");
        ada.type("Name", "Winter").type("Code", "WIN");
        var today = LocalDate.now(clock);
        ada.date("Enrollment opens on", today.minusDays(7)).date("Last day to apply", today);
        ada.date("Starts on", today.minusDays(1)).date("Ends on", today.plusDays(180));
        ada.press("Create cohort").sees("Cohort Winter is created.");
        takeStep(ada, "Open enrollment");
    }

    /** The one action of a cohort's stage, and its dialog. */
    private void takeStep(Visitor ada, String action) {
        ada.press(action).pressInDialog(action);
    }

    private void importApplications(Visitor ada) {
        ada.openLink("People").press("Import applications");
        ada.upload(APPLICATIONS).press("Check the changes");
        var apply = ada.button(Pattern.compile("Apply \\d+ changes"));
        apply.click();
        ada.sees("applications taken over");
    }

    private void acceptEverybody(Visitor ada) {
        var applied = count("select count(*) from enrollment where state = 'APPLIED'");
        ada.open(cohort("/people?show=TO_DECIDE")).press("Select all " + applied);
        ada.press("Accept…").pressInDialog("Accept").sees(applied + " accepted");
        assertThat(count("select count(*) from enrollment where state = 'ACCEPTED'"))
                .isEqualTo(applied);
    }

    private void match(Visitor ada) {
        ada.open(cohort(""));
        takeStep(ada, "Start matching");
        ada.open(cohort("/matching")).press("Start matching");
        ada.button(Pattern.compile("Publish \\d+ pairs…")).waitFor();
    }

    private void publish(Visitor ada) {
        var pairs = count("select count(*) from proposal");
        ada.press("Publish " + pairs + " pairs…").pressInDialog("Publish " + pairs + " pairs");
        ada.sees(pairs + " pairs are published");
        assertThat(count("select count(*) from published_match where state = 'ACTIVE'"))
                .isEqualTo(pairs);
    }

    private void startRunning(Visitor ada) {
        ada.open(cohort(""));
        takeStep(ada, "Start running");
    }

    private void invite(Visitor ada, String email) {
        ada.open("accounts?text=" + email);
        ada.button(Pattern.compile("^Invite (?!\\d)")).click();
        ada.sees("1 person invited");
    }

    private void letManage(Visitor ada, String email) {
        ada.open("accounts?text=" + email);
        ada.button(Pattern.compile("^Change the rights of")).click();
        ada.choose("Manager of the programs", "Cross-company mentoring");
        ada.pressInDialog("Save changes").sees("are changed and act at once");
    }

    /** The one-time link in each letter of invitation, by the address that it went to. */
    private Map<String, String> invitations() throws Exception {
        var links = new HashMap<String, String>();
        for (var letter : post.deliver()) {
            var link = Pattern.compile("welcome/\\S+").matcher(PostOffice.part(letter, "text/plain"));
            if (link.find()) {
                links.put(letter.getAllRecipients()[0].toString(), link.group());
            }
        }
        return links;
    }

    /** With one mentee each, so that no two of them meet the same person. */
    private List<String> mentorsToMeet() {
        return jdbc.queryForList("""
                select p.email from published_match m
                  join enrollment e on e.enrollment_id = m.mentor_enrollment_id join person p on p.person_id = e.person_id
                where p.email is not null and %s group by p.email having count(*) = 1 order by p.email limit ?""".formatted(FOUND_BY_EMAIL), String.class, MENTORS_WHO_MEET);
    }

    /** Somebody who takes no part. */
    private String manager() {
        return jdbc.queryForObject("""
                select min(p.email) from person p left join enrollment e on e.person_id = p.person_id
                where p.source = 'hr' and e.enrollment_id is null and %s""".formatted(FOUND_BY_EMAIL), String.class);
    }

    private void signInByInvitation(Visitor visitor, String email, Map<String, String> links) {
        assertThat(links).containsKey(email);
        visitor.open(links.get(email));
        visitor.type("New password", SignedInAs.PASSWORD)
                .press("Set the password")
                .sees("Your password is set");
        visitor.signIn(email, SignedInAs.PASSWORD);
    }

    private void book(Visitor mentor) {
        mentor.button(Pattern.compile("Plan session$")).click();
        mentor.pill(Pattern.compile("\\d+:\\d\\d")).press("Book session").sees("Booked for");
    }

    /** Nobody waits for it: the session that was booked took place this morning. */
    private void theirHourPasses() {
        var moved = jdbc.update(
                "update session set starts_at = timestampadd(hour, -2, utc_timestamp(6)) where state = 'SCHEDULED'");
        assertThat(moved).isEqualTo(1);
    }

    private void log(Visitor mentor) {
        mentor.open("").button(Pattern.compile("Log it$")).click();
        mentor.press("Save log").sees("The log is saved.");
    }

    private void openReport(Visitor manager) {
        manager.open("reports").openLink("Winter").sees("Outcome report");
    }

    /** What the tables say by their labels. */
    private Map<String, String> figuresOnScreen(Visitor manager) {
        var figures = new HashMap<String, String>();
        for (var chapter : Map.of("Participation", "Applied", "Behavior", "Missed sessions")
                .entrySet()) {
            manager.openLink(chapter.getKey()).seesRow(chapter.getValue());
            for (var line : manager.page().locator(".b-table tbody tr").allInnerTexts()) {
                var cells = line.split("\t", -1);
                if (cells.length > 1 && FIGURES.contains(cells[0].strip())) {
                    figures.putIfAbsent(cells[0].strip(), cells[1].strip());
                }
            }
        }
        assertThat(figures)
                .containsOnlyKeys(FIGURES)
                .containsEntry("Applied", "" + count("select count(*) from enrollment where applied_at is not null"))
                .containsEntry("Matched", "" + peopleMatched())
                .containsEntry("Planned sessions", "" + MENTORS_WHO_MEET)
                .containsEntry("Held sessions", "" + count("select count(*) from session where state = 'HELD'"))
                .containsEntry("Missed sessions", "" + count("select count(*) from session where state = 'MISSED'"))
                .containsEntry(
                        "Active matches", "" + count("select count(*) from published_match where state = 'ACTIVE'"))
                // Two people withdrew, and the difference would tell so.
                .containsEntry("Accepted", "hidden");
        return figures;
    }

    private void checkExcel(Path file, Map<String, String> figures) throws IOException {
        try (var workbook = new XSSFWorkbook(Files.newInputStream(file))) {
            var format = new DataFormatter(Locale.US);
            var values = new HashMap<String, String>();
            for (var row : workbook.getSheet("Data")) {
                values.putIfAbsent(format.formatCellValue(row.getCell(1)), format.formatCellValue(row.getCell(6)));
            }
            assertThat(values).containsAllEntriesOf(figures);
        }
    }

    private void checkPdf(Path file, Map<String, String> figures) throws IOException {
        var pdf = new PdfRows(Files.readAllBytes(file));
        assertThat(figures)
                .allSatisfy((label, value) -> assertThat(pdf.have(List.of(label, value)))
                        .as("%s: %s", label, value)
                        .isTrue());
        assertThat(pdf.say(figures.get("Applied") + " people applied and " + figures.get("Matched") + " were matched"))
                .isTrue();
        assertThat(pdf.say("3 of 3 planned sessions were held")).isTrue();
    }

    private int peopleMatched() {
        return count("""
                select count(distinct e.person_id) from published_match m
                  join enrollment e on e.enrollment_id in (m.mentor_enrollment_id, m.mentee_enrollment_id)""");
    }

    private String cohort(String place) {
        return "cohort/" + count("select cohort_id from cohort") + place;
    }

    private int count(String sql) {
        var count = jdbc.queryForObject(sql, Integer.class);
        return count == null ? 0 : count;
    }
}
