package org.belay.enrollment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.belay.db.Tables.APPLICATION_ANSWER;
import static org.belay.db.Tables.AUDIT_ENTRY;
import static org.belay.db.Tables.ENROLLMENT;
import static org.belay.db.Tables.ENROLLMENT_TOPIC;
import static org.belay.db.Tables.IMPORT_BATCH_ANSWER;
import static org.belay.db.Tables.IMPORT_BATCH_ENROLLMENT;
import static org.belay.db.Tables.IMPORT_BATCH_PREFERENCE;
import static org.belay.db.Tables.IMPORT_BATCH_TOPIC;
import static org.belay.db.Tables.PREFERENCE;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.belay.BelayTest;
import org.belay.cohort.CohortService;
import org.belay.organization.ImportBatchId;
import org.belay.organization.ImportBatches;
import org.belay.organization.ImportUndo;
import org.belay.program.ProgramService;
import org.belay.program.TopicService;
import org.belay.security.TestAccounts;
import org.belay.shared.CohortId;
import org.belay.shared.NotFound;
import org.belay.shared.PersonId;
import org.belay.shared.ProgramId;
import org.belay.shared.Progress;
import org.belay.shared.Refused;
import org.belay.shared.table.UploadedFile;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

/** The way back from the last import of applications into a cohort. */
@BelayTest
@Transactional
class ApplicationUndoTest {

    private static final String LINDA = "9001,linda.mitchell@mx.example.org,Linda Mitchell,";
    private static final String ROBERTO = "9002,roberto.tamburello@example.org,Roberto Tamburello,";

    @Autowired
    private DSLContext sql;

    @Autowired
    private ApplicationImport imports;

    @Autowired
    private ApplicationQueries queries;

    @Autowired
    private ImportBatches batches;

    @Autowired
    private EnrollmentService enrollments;

    @Autowired
    private DecisionService decisions;

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

    private EnrollmentGiven given;
    private ProgramId program;
    private PersonId coordinator;
    private CohortId cohort;

    @BeforeEach
    void anEnrollingCohortAndTheRoster() throws Exception {
        given = new EnrollmentGiven(sql, programs, cohorts, topics, clock);
        program = given.program("Peer mentoring");
        given.roster();
        coordinator = given.coordinator(program);
        cohort = given.cohort(program);
    }

    @AfterEach
    void nobodyIsSignedIn() {
        TestAccounts.signOut();
    }

    private ImportBatchId take(String... lines) throws Exception {
        return take(cohort, lines);
    }

    private ImportBatchId take(CohortId into, String... lines) throws Exception {
        var file = Files.writeString(
                Files.createTempFile(folder, "applications", ".csv"),
                "ID,Email,Name,Role,Topics offered,Capacity,Availability,Preferred mentor 1,Motivation,Consent\n"
                        + String.join("\n", lines) + "\n");
        var read = imports.read(into, new UploadedFile(file, file.getFileName().toString()), Progress.NONE);
        imports.apply(imports.plan(into, read, Set.of(), Progress.NONE), Progress.NONE);
        return batches.page(0, 1).getFirst().id();
    }

    private ImportUndo undo(ImportBatchId batch) {
        var said = batches.effectOfUndo(batch);
        var done = batches.undo(batch, Progress.NONE);
        assertThat(done).as("what was said before").isEqualTo(said);
        return done;
    }

    private List<ApplicationDraft> held() {
        return queries.held(cohort).stream().map(held -> held.own().draft()).toList();
    }

    @Test
    void whatWasAddedGoesAndWhatWasChangedIsAsBefore() throws Exception {
        take(LINDA + "Mentor,lead.feedback,2,Mon 09:00-10:00,,To pass it on.,Yes");
        var before = held();

        var batch = take(
                LINDA + "Both,tech.sql,3,Tue 09:00-11:00,roberto.tamburello@example.org,To learn.,Yes",
                ROBERTO + "Mentor,lead.feedback,1,,,,Yes");
        assertThat(held()).hasSize(2).doesNotContainAnyElementsOf(before);

        assertThat(undo(batch)).isEqualTo(new ImportUndo(1, 0, 1, 0, 0));
        assertThat(held()).isEqualTo(before);
        assertThat(sql.fetchExists(
                        AUDIT_ENTRY, AUDIT_ENTRY.ACTION.eq("people.import-undone"), AUDIT_ENTRY.PROGRAM_ID.eq(program)))
                .isTrue();
        assertThat(sql.fetchCount(IMPORT_BATCH_ENROLLMENT)).isZero();
        assertThat(sql.fetchCount(IMPORT_BATCH_ANSWER)).isZero();
    }

    @Test
    void theRightFileCanComeAfter() throws Exception {
        undo(take(LINDA + "Mentor,lead.feedback,2,Mon 09:00-10:00,,Wrong.,Yes"));
        take(LINDA + "Mentor,lead.feedback,4,Mon 09:00-10:00,,Right.,Yes");

        assertThat(held())
                .singleElement()
                .satisfies(draft -> assertThat(draft.mentorCapacity()).isEqualTo(4));
        assertThat(queries.held(cohort).getFirst().own().state()).isEqualTo(EnrollmentState.APPLIED);
    }

    @Test
    void whoWasDecidedOnSinceStaysAsTheyAre() throws Exception {
        take(LINDA + "Mentor,lead.feedback,2,Mon 09:00-10:00,,To pass it on.,Yes");
        var batch = take(
                LINDA + "Mentor,lead.feedback,3,Mon 09:00-10:00,,To pass it on.,Yes",
                ROBERTO + "Mentor,lead.feedback,1,,,,Yes");
        decisions.decide(
                cohort, DecisionDraft.silent(Decision.ACCEPT, null), enrollments.all(cohort, EnrollmentFilter.ALL));

        assertThat(undo(batch)).isEqualTo(new ImportUndo(0, 1, 0, 0, 1));
        assertThat(held()).extracting(ApplicationDraft::mentorCapacity).containsExactlyInAnyOrder(3, 1);
    }

    @Test
    void eachCohortHasItsOwnLastImport() throws Exception {
        var first = take(LINDA + "Mentor,lead.feedback,2,,,,Yes");
        var dates = cohorts.reference(cohort).dates();
        var onboarding = given.program("Onboarding");
        given.coordinator(onboarding);
        var elsewhere = take(given.cohort(onboarding, dates), ROBERTO + "Mentor,lead.feedback,2,,,,Yes");
        given.accounts.signIn(coordinator);
        assertThatExceptionOfType(NotFound.class)
                .as("of another program")
                .isThrownBy(() -> batches.undo(elsewhere, Progress.NONE));
        assertThat(batches.page(0, 10)).extracting(row -> row.id()).containsExactly(first);

        assertThat(undo(first).removed()).isEqualTo(1);
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> batches.undo(first, Progress.NONE));
    }

    @Test
    void aLaterImportIntoTheCohortEndsIt() throws Exception {
        var first = take(LINDA + "Mentor,lead.feedback,2,,,,Yes");
        take(ROBERTO + "Mentor,lead.feedback,2,,,,Yes");

        assertThatExceptionOfType(Refused.class).isThrownBy(() -> batches.undo(first, Progress.NONE));
        assertThat(sql.fetchCount(IMPORT_BATCH_ENROLLMENT)).isEqualTo(1);
    }

    /** A column that an application gets and the memory of an import does not would be lost by undoing. */
    @Test
    void everyColumnThatAnImportWritesIsRemembered() {
        assertThat(names(ENROLLMENT))
                .filteredOn(name -> !List.of(
                                "cohort_id",
                                "person_id",
                                "invited_at",
                                "decided_at",
                                "decided_by_id",
                                "decision_reason",
                                "activated_at",
                                "ended_at",
                                "ended_with_cohort",
                                // What the database counts and computes itself.
                                "open_as_mentor",
                                "open_as_mentee",
                                "active_as_mentor",
                                "unmatched",
                                "overloaded")
                        .contains(name))
                .isSubsetOf(names(IMPORT_BATCH_ENROLLMENT));
        assertThat(names(ENROLLMENT_TOPIC)).isSubsetOf(names(IMPORT_BATCH_TOPIC));
        assertThat(names(PREFERENCE)).isSubsetOf(names(IMPORT_BATCH_PREFERENCE));
        assertThat(names(APPLICATION_ANSWER)).isSubsetOf(names(IMPORT_BATCH_ANSWER));
    }

    private static List<String> names(Table<?> table) {
        return Arrays.stream(table.fields()).map(Field::getName).toList();
    }
}
