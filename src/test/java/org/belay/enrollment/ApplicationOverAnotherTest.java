package org.belay.enrollment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.belay.db.Tables.ENROLLMENT;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.belay.BelayTest;
import org.belay.cohort.CohortDates;
import org.belay.cohort.CohortService;
import org.belay.enrollment.ApplicationLine.Change;
import org.belay.enrollment.ApplicationLine.Outcome;
import org.belay.enrollment.EnrollmentRepository.HandedIn;
import org.belay.program.ProgramService;
import org.belay.program.TopicService;
import org.belay.security.TestAccounts;
import org.belay.shared.CohortId;
import org.belay.shared.PersonId;
import org.belay.shared.Progress;
import org.belay.shared.table.UploadedFile;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

/** A form's export over an application that the cohort holds: what the file does not say stays. */
@BelayTest
@Transactional
class ApplicationOverAnotherTest {

    private static final CohortDates SPRING = new CohortDates(
            LocalDate.of(2026, 11, 2),
            LocalDate.of(2026, 11, 20),
            LocalDate.of(2026, 12, 7),
            LocalDate.of(2027, 5, 31));

    private static final String NEEDED = "ID,Completion time,Email,Name,Role,Consent";
    private static final String LINDA = "9001,2026-11-10 09:00,linda.mitchell@mx.example.org,Linda Mitchell,Both,Yes";

    @Autowired
    private DSLContext sql;

    @Autowired
    private ApplicationImport imports;

    @Autowired
    private DirectoryQueries directory;

    @Autowired
    private ApplicationQueries applications;

    @Autowired
    private EnrollmentRepository enrollments;

    @Autowired
    private ProgramService programs;

    @Autowired
    private CohortService cohorts;

    @Autowired
    private TopicService topics;

    @Autowired
    private Clock clock;

    @TempDir
    private Path folder;

    private CohortId cohort;
    private List<Directory.Person> others;
    private PersonId linda;

    @BeforeEach
    void lindaHasFilledInEverything() throws Exception {
        var given = new EnrollmentGiven(sql, programs, cohorts, topics, clock);
        var program = given.program("Peer mentoring");
        given.roster();
        given.coordinator(program);
        cohort = given.cohort(program, SPRING);
        var people = new Directory(directory.people(), topics.all());
        linda = people.byEmail("linda.mitchell@mx.example.org").getFirst().id();
        others = directory.people().stream()
                .filter(one ->
                        one.email() != null && people.byEmail(one.email()).size() == 1)
                .filter(one -> !one.id().equals(linda))
                .limit(8)
                .toList();
        var draft = new ApplicationDraft(
                Side.BOTH,
                Set.of(given.topic("lead.feedback")),
                Set.of(given.topic("tech.sql")),
                4,
                2,
                ZoneId.of("Europe/Lisbon"),
                WeekGrid.parse("Tue 12:30-13:00").orElseThrow(),
                List.of(other(0), other(1), other(2), other(3), other(4)),
                Set.of(other(5), other(6)),
                Map.of(given.question(cohort, "motivation"), "To learn from others."),
                true);
        var at = directory.organizationZone();
        enrollments.add(
                cohort,
                linda,
                draft,
                new HandedIn(
                        EnrollmentState.APPLIED,
                        LocalDateTime.of(2026, 11, 10, 9, 0).atZone(at).toInstant(),
                        "9001"));
    }

    @AfterEach
    void nobodyIsSignedIn() {
        TestAccounts.signOut();
    }

    private PersonId other(int index) {
        return others.get(index).id();
    }

    private String email(int index) {
        return String.valueOf(others.get(index).email());
    }

    private ApplicationDraft held() {
        return applications.own(cohort, linda).orElseThrow().draft();
    }

    private ApplicationPlan plan(String columns, String cells) throws Exception {
        var file = folder.resolve("form.csv");
        Files.writeString(file, NEEDED + columns + "\n" + LINDA + cells + "\n");
        return imports.plan(
                cohort,
                imports.read(cohort, new UploadedFile(file, "form.csv"), Progress.NONE),
                Set.of(),
                Progress.NONE);
    }

    private ApplicationDraft applied(ApplicationPlan plan) {
        imports.apply(plan, Progress.NONE);
        return held();
    }

    private static List<String> changed(ApplicationPlan plan) {
        return plan.lines().getFirst().changes().stream().map(Change::field).toList();
    }

    /** But that those wished for mentor nobody here. */
    private static List<String> said(ApplicationPlan plan) {
        return plan.lines().getFirst().remarks().stream()
                .map(remark -> remark.problem().key().replace("enrollment.import.", ""))
                .filter(said -> !said.equals("wish-no-mentor"))
                .toList();
    }

    @Test
    void aColumnThatTheFileLacksTakesNothingAway() throws Exception {
        var before = held();
        var plan = plan(",Capacity", ",3");

        assertThat(changed(plan)).containsExactly("capacity");
        assertThat(said(plan)).isEmpty();
        var after = applied(plan);
        assertThat(after.mentorCapacity()).isEqualTo(3);
        assertThat(after)
                .usingRecursiveComparison()
                .ignoringFields("mentorCapacity")
                .isEqualTo(before);
    }

    @Test
    void anEmptyCellTakesNothingAwayEither() throws Exception {
        var before = held();
        var plan = plan(
                ",Topics offered,Topics wanted,Capacity,Mentors wanted,Availability,Time zone,First choice,"
                        + "Second choice,Avoid,Motivation",
                ",,,,,,,,,,");

        assertThat(plan.file().mapping()).hasSize(16);
        assertThat(changed(plan)).isEmpty();
        assertThat(said(plan)).isEmpty();
        assertThat(applied(plan)).isEqualTo(before);
    }

    @Test
    void whatTheFileSaysCounts() throws Exception {
        var after = applied(plan(
                ",Mentors wanted,Availability,First choice,Fourth choice,Fifth choice",
                ",3,Mon 09:00-10:00," + email(7) + "," + email(0) + "," + email(0)));

        assertThat(after.menteeDemand()).isEqualTo(3);
        assertThat(String.valueOf(after.availability())).isEqualTo("Mon 09:00-10:00");
        assertThat(after.preferences()).containsExactly(other(7), other(1), other(2), other(0));
        assertThat(said(plan(",Mentors wanted", ",6"))).containsExactly("demand");
        assertThat(said(plan(",Mentors wanted", ",0"))).containsExactly("demand");
    }

    @Test
    void anAvoidListIsSaidToBeReplacedWhomeverTheRowNames() throws Exception {
        for (var named : List.of(email(5) + ";" + email(6) + ";" + email(7), email(5), email(7))) {
            var plan = plan(",Avoid", "," + named);
            assertThat(said(plan)).as(named).containsExactly("avoided-no-more");
            assertThat(plan.lines().getFirst().remarks())
                    .filteredOn(remark -> remark.problem().key().endsWith("avoided-no-more"))
                    .singleElement()
                    .satisfies(
                            remark -> assertThat(remark.problem().arguments()).isEmpty());
        }
        assertThat(applied(plan(",Avoid", "," + email(7))).avoid()).containsExactly(other(7));
        enrollments.remove(List.of(applications.own(cohort, linda).orElseThrow().id()));
        assertThat(said(plan(",Avoid", "," + email(7)))).doesNotContain("avoided-no-more");
    }

    /** The second names exactly who is on the list, the others anybody else. */
    @Test
    void theDiffIsTheSameWhetherOrNotARowNamesExactlyWhoIsAvoided() throws Exception {
        var lists = List.of(email(7), email(5) + ";" + email(6), email(6) + ";" + email(5), email(5));
        for (var state : List.of(EnrollmentState.APPLIED, EnrollmentState.ACCEPTED, EnrollmentState.DECLINED)) {
            put(state);
            var seen = new HashSet<ApplicationLine>();
            for (var named : lists) {
                seen.add(plan(",Avoid", "," + named).lines().getFirst());
            }
            assertThat(seen).as("%s", state).hasSize(1);
        }
    }

    @Test
    void anAvoidListIsTakenOverOneThatIsTheSame() throws Exception {
        var before = held();
        var plan = plan(",Avoid", "," + email(5) + ";" + email(6));
        assertThat(plan.lines().getFirst().outcome()).isEqualTo(Outcome.CHANGED);
        assertThat(changed(plan)).containsExactly("avoid");
        assertThat(applied(plan)).isEqualTo(before);
    }

    /** Exports grow: the rows of before are in the next one, too. */
    @Test
    void whoIsDecidedStaysAsTheyAreAndTheRowIsNoError() throws Exception {
        put(EnrollmentState.ACCEPTED);
        var before = held();
        var plan = plan(",Avoid", "," + email(7));
        assertThat(plan.lines().getFirst().outcome()).isEqualTo(Outcome.UNCHANGED);
        assertThat(said(plan)).containsExactly("avoided-stay");
        assertThat(applied(plan)).isEqualTo(before);

        var more = plan(",Capacity,Avoid", ",3," + email(7));
        assertThat(more.lines().getFirst().outcome()).isEqualTo(Outcome.REJECTED);
        assertThat(said(more)).containsExactly("decided");
    }

    private void put(EnrollmentState state) {
        sql.update(ENROLLMENT)
                .set(ENROLLMENT.STATE, state)
                .where(ENROLLMENT.COHORT_ID.eq(cohort), ENROLLMENT.PERSON_ID.eq(linda))
                .execute();
    }

    @Test
    void aWishTellsNobodyWhoIsOnTheAvoidListOfBefore() throws Exception {
        var plan = plan(",First choice", "," + email(5));

        assertThat(said(plan)).isEmpty();
        var after = applied(plan);
        assertThat(after.preferences()).startsWith(other(5));
        assertThat(after.avoid()).containsExactlyInAnyOrder(other(5), other(6));
    }

    @Test
    void whomTheRowItselfAvoidsItDoesNotWishFor() throws Exception {
        var plan = plan(",First choice,Avoid", "," + email(7) + "," + email(7) + ";" + email(1));

        assertThat(said(plan)).contains("wish-avoided");
        assertThat(applied(plan).preferences()).containsExactly(other(0), other(2), other(3), other(4));
    }

    @Test
    void fiveWishesAndTheNumberOfMentorsComeInWithANewApplication() throws Exception {
        enrollments.remove(List.of(applications.own(cohort, linda).orElseThrow().id()));
        var after = applied(plan(
                ",Mentors wanted,First choice,Second choice,Third choice,Fourth choice,Fifth choice",
                ",2," + email(4) + "," + email(3) + "," + email(2) + "," + email(1) + "," + email(0)));

        assertThat(after.menteeDemand()).isEqualTo(2);
        assertThat(after.preferences()).containsExactly(other(4), other(3), other(2), other(1), other(0));
    }
}
