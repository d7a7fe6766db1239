package org.belay.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
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
 * The thread that everything hangs on, in a browser and on the real files: an administrator lets a coordinator in, who
 * goes from an HR export to pairs that are published; three mentors book and log, and a manager opens the outcome report
 * in Excel and as PDF.
 */
@BelayTest
class MainStoryTest {

    private static final String ADA = "ada@example.org";
    private static final String CORA = "cora.lindqvist@example.net";
    private static final String FIRST_PROGRAM = "Onboarding buddies";
    private static final String PROGRAM = "Cross-company mentoring";
    private static final String NOTE = "She wants to lead a project by summer.";
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
            createProgram(ada, FIRST_PROGRAM);
            addCoordinator(ada);
            coordinate();
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
            chooseThisMonth(visitor);
            assertThat(visitor.consoleErrors()).isEmpty();
        }
    }

    /** Somebody whom no file knows yet comes in by hand. */
    private void addCoordinator(Visitor ada) {
        ada.open("people").press("Add person…");
        ada.type("First name", "Cora").type("Last name", "Lindqvist").type("E-mail", CORA);
        ada.pressInDialog("Add person");
        invite(ada, CORA);
        changeRights(ada, CORA).choose("Coordinator of", FIRST_PROGRAM).check("May import people");
        ada.pressInDialog("Save changes").sees("are changed and act at once");
    }

    /** All that a coordinator does, without being an administrator. */
    private void coordinate() throws Exception {
        try (var cora = new Visitor(port)) {
            signInByInvitation(cora, CORA, invitations());
            importPeople(cora);
            createProgram(cora, PROGRAM);
            createCohort(cora);
            importApplications(cora);
            acceptEverybody(cora);
            match(cora);
            publish(cora);
            startRunning(cora);
            inviteEverybody(cora);
            assertThat(cora.consoleErrors()).isEmpty();
        }
    }

    private void importPeople(Visitor cora) {
        cora.open("people").press("Import from HR");
        cora.upload(ROSTER).press("Check the changes");
        cora.press("Apply 618 changes").sees("Import done: 618 new, 0 changed, 0 leavers");
        cora.press("Choose another file").upload(ROSTER).press("Check the changes");
        cora.sees("Nothing to apply");
        assertThat(count("select count(*) from person where source = 'hr'")).isEqualTo(618);
    }

    private void createProgram(Visitor visitor, String name) {
        visitor.open("programs").press("New program").follow("Empty program");
        visitor.type("Name", name).type("Purpose", "People find their way with somebody who has been there.");
        visitor.press("Create program").sees("Program " + name + " is created.");
    }

    private void createCohort(Visitor cora) {
        cora.open("cohorts").press("New cohort").pick("Program", PROGRAM);
        cora.type("Name", "Winter").type("Code", "WIN");
        var today = LocalDate.now(clock);
        cora.date("Enrollment opens on", today.minusDays(7)).date("Last day to apply", today);
        cora.date("Starts on", today.minusDays(1)).date("Ends on", today.plusDays(180));
        cora.press("Create cohort").sees("Cohort Winter is created.");
        takeStep(cora, "Open enrollment");
    }

    /** The one action of a cohort's stage, and its dialog. */
    private void takeStep(Visitor cora, String action) {
        cora.press(action).pressInDialog(action);
    }

    private void importApplications(Visitor cora) {
        cora.openLink("People").pickFromMenu("Import applications");
        cora.upload(APPLICATIONS).press("Check the changes");
        var apply = cora.button(Pattern.compile("Apply \\d+ changes"));
        apply.click();
        cora.sees("applications taken over");
    }

    private void acceptEverybody(Visitor cora) {
        var applied = count("select count(*) from enrollment where state = 'APPLIED'");
        cora.open(cohort("/people?show=TO_DECIDE")).press("Select all " + applied);
        cora.press("Accept…").pressInDialog("Accept").sees(applied + " accepted");
        assertThat(count("select count(*) from enrollment where state = 'ACCEPTED'"))
                .isEqualTo(applied);
    }

    private void match(Visitor cora) {
        cora.open(cohort(""));
        takeStep(cora, "Start matching");
        cora.open(cohort("/matching")).press("Start matching");
        cora.button(Pattern.compile("Publish \\d+ pairs…")).waitFor();
    }

    private void publish(Visitor cora) {
        var pairs = count("select count(*) from proposal");
        cora.press("Publish " + pairs + " pairs…").pressInDialog("Publish " + pairs + " pairs");
        cora.sees(pairs + " pairs are published");
        assertThat(count("select count(*) from published_match where state = 'ACTIVE'"))
                .isEqualTo(pairs);
    }

    private void startRunning(Visitor cora) {
        cora.open(cohort(""));
        takeStep(cora, "Start running");
    }

    private void invite(Visitor visitor, String email) {
        visitor.open("accounts?text=" + email);
        visitor.button(Pattern.compile("^Invite (?!\\d)")).click();
        visitor.sees("1 person invited");
    }

    private void inviteEverybody(Visitor cora) {
        cora.open(cohort("/people"));
        cora.button(Pattern.compile("^Invite \\d+ people to sign in…")).click();
        cora.button(Pattern.compile("^Invite \\d+ people$")).click();
        cora.sees("people invited");
    }

    private void letManage(Visitor ada, String email) {
        changeRights(ada, email).choose("Manager of the programs", PROGRAM);
        ada.pressInDialog("Save changes").sees("are changed and act at once");
    }

    private Visitor changeRights(Visitor ada, String email) {
        ada.open("accounts?text=" + email);
        ada.button(Pattern.compile("^Change the rights of")).click();
        return ada.settled();
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
        mentor.type("Shared note", NOTE).sees("Draft saved");
        mentor.open("").button(Pattern.compile("Log it$")).click();
        mentor.sees("You left this log unsaved");
        assertThat(mentor.field("Shared note").inputValue()).isEqualTo(NOTE);
        var keys = new Keys(mentor.page());
        // What is known stands there already: held, how long. One topic, and one promise.
        keys.tabTo(mentor.page().locator(".b-pills vaadin-checkbox input").first());
        keys.press("Space");
        keys.tabTo(mentor.field("One commitment until next time"));
        keys.type("Ask for the plan");
        keys.press("Control+Enter");
        mentor.sees("The log is saved.");
        assertThat(keys.pressed()).isLessThanOrEqualTo(12);
        assertThat(keys.seconds()).isLessThan(30);
    }

    private void openReport(Visitor manager) {
        manager.open("reports").openLink("Winter").sees("Outcome report");
    }

    private void chooseThisMonth(Visitor manager) {
        var month = YearMonth.now(clock);
        manager.pick("Period", month.format(DateTimeFormatter.ofPattern("LLLL yyyy", Locale.US)));
        manager.sees("Outcome report");
        assertThat(manager.page().url()).contains("from=" + month, "to=" + month);
    }

    /** What the tables say by their labels. */
    private Map<String, String> figuresOnScreen(Visitor manager) {
        var figures = new HashMap<String, String>();
        for (var chapter : Map.of("Participation", "Applied", "Behavior", "Missed sessions")
                .entrySet()) {
            manager.openLink(chapter.getKey()).seesRow(chapter.getValue());
            for (var line : manager.page().locator(".b-table tbody tr:visible").allInnerTexts()) {
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
