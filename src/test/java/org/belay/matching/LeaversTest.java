package org.belay.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.belay.db.Tables.ACCOUNT;
import static org.belay.db.Tables.ENROLLMENT;
import static org.belay.db.Tables.OUTBOX_MAIL;
import static org.belay.db.Tables.PERSON;
import static org.belay.db.Tables.PROGRAM;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.belay.enrollment.EnrollmentId;
import org.belay.enrollment.EnrollmentState;
import org.belay.matching.MatchingGiven.Someone;
import org.belay.notification.MailState;
import org.belay.organization.ImportBatchId;
import org.belay.organization.ImportBatches;
import org.belay.organization.ImportPeople;
import org.belay.organization.PeopleImport;
import org.belay.organization.PeopleLeft;
import org.belay.shared.PersonId;
import org.belay.shared.Progress;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.annotation.Transactional;

/** What leavers take with them, and what comes back with them when the import that named them is undone. */
@Transactional
class LeaversTest extends MatchingTestBase {

    @Autowired
    private PeopleImport importing;

    @Autowired
    private ImportBatches batches;

    @Autowired
    private ApplicationEventPublisher news;

    @TempDir
    private Path folder;

    private PersonId importer;
    private Someone wanda;
    private Someone mia;
    private Someone noor;
    private MatchId match;

    @BeforeEach
    void aPairAndAnApplicant() {
        importer = given.accounts.administrator("Grace", "Hopper");
        here = given.cohort(false);
        wanda = given.mentor(here.cohort(), "Wanda", 1);
        mia = given.mentee(here.cohort(), "Mia");
        noor = given.mentee(here.cohort(), "Noor");
        match = match(wanda, mia);
        given.enrollmentState(noor.enrollment(), EnrollmentState.APPLIED);
    }

    /** A file that is complete and lists neither the mentor nor the applicant. */
    private ImportBatchId importWithoutBoth() throws Exception {
        sql.update(PERSON)
                .set(PERSON.SOURCE, ImportPeople.HR)
                .where(PERSON.PERSON_ID.in(wanda.person(), noor.person()))
                .execute();
        given.accounts.signIn(importer);
        var file = folder.resolve("people.csv");
        Files.writeString(file, "Employee ID;First Name;Last Name;Work Email\nN1;Olu;Ade;olu@example.org\n");
        var plan = importing.check(
                importing.open(file, "people.csv"), new ImportPeople(ImportPeople.HR, true), Progress.NONE);
        assertThat(plan.absent()).isEqualTo(2);
        return importing.apply(plan, true, Progress.NONE).batch();
    }

    private void undo(ImportBatchId batch) {
        given.accounts.signIn(importer);
        batches.undo(batch, Progress.NONE);
    }

    private MatchState state() {
        given.accounts.signIn(here.coordinator());
        return matches.details(match).state();
    }

    private boolean comesIn(PersonId person) {
        return sql.fetchExists(ACCOUNT, ACCOUNT.PERSON_ID.eq(person), ACCOUNT.ENABLED.isTrue());
    }

    private int open(EnrollmentId place) {
        return sql.select(ENROLLMENT.OPEN_AS_MENTOR.plus(ENROLLMENT.OPEN_AS_MENTEE))
                .from(ENROLLMENT)
                .where(ENROLLMENT.ENROLLMENT_ID.eq(place))
                .fetchSingle()
                .value1();
    }

    @Test
    void whoHasLeftHasNoPlaceAnyMore() {
        var done = given.mentor(here.cohort(), "Dona", 1);
        var accepted = given.mentor(here.cohort(), "Ava", 1);
        given.enrollmentState(done.enrollment(), EnrollmentState.COMPLETED);

        news.publishEvent(
                new PeopleLeft(Set.of(wanda.person(), noor.person(), done.person(), accepted.person()), null, null));

        assertThat(state()).isEqualTo(MatchState.ENDED_EARLY);
        assertThat(given.stateOf(wanda.enrollment())).isEqualTo(EnrollmentState.LEFT);
        assertThat(given.stateOf(accepted.enrollment())).isEqualTo(EnrollmentState.LEFT);
        assertThat(given.stateOf(noor.enrollment())).isEqualTo(EnrollmentState.WITHDRAWN);
        assertThat(given.stateOf(done.enrollment())).isEqualTo(EnrollmentState.COMPLETED);
        assertThat(given.stateOf(mia.enrollment())).isEqualTo(EnrollmentState.ACTIVE);
    }

    @Test
    void allThatEndedWithThemGoesOnWhenTheImportIsUndone() throws Exception {
        var batch = importWithoutBoth();
        assertThat(state()).isEqualTo(MatchState.ENDED_EARLY);
        assertThat(given.stateOf(wanda.enrollment())).isEqualTo(EnrollmentState.LEFT);
        assertThat(comesIn(wanda.person())).isFalse();
        assertThat(mailsToMia()).isEqualTo(1);

        undo(batch);

        assertThat(state()).isEqualTo(MatchState.ACTIVE);
        assertThat(given.stateOf(wanda.enrollment())).isEqualTo(EnrollmentState.ACTIVE);
        assertThat(given.stateOf(noor.enrollment())).isEqualTo(EnrollmentState.APPLIED);
        assertThat(comesIn(wanda.person())).isTrue();
        assertThat(comesIn(noor.person())).isTrue();
        assertThat(open(mia.enrollment())).isEqualTo(1);
        assertThat(mailsToMia()).as("what nobody has heard of").isZero();
        assertThat(goesOn()).isEmpty();
    }

    @Test
    void whoWasToldThatTheMatchIsOverIsToldThatItGoesOn() throws Exception {
        var batch = importWithoutBoth();
        sql.update(OUTBOX_MAIL)
                .set(OUTBOX_MAIL.STATE, MailState.SENT)
                .where(
                        OUTBOX_MAIL.RECIPIENT_PERSON_ID.in(mia.person(), here.coordinator()),
                        OUTBOX_MAIL.KIND.startsWith("match-ended"))
                .execute();

        undo(batch);

        assertThat(goesOn())
                .containsOnly(
                        entry(mia.person(), "After all: your match with Wanda Muster in " + programName() + " goes on"),
                        entry(here.coordinator(), "After all: a match in " + programName() + " goes on"));
    }

    private String programName() {
        return sql.select(PROGRAM.NAME)
                .from(PROGRAM)
                .where(PROGRAM.PROGRAM_ID.eq(here.program()))
                .fetchSingle()
                .value1();
    }

    /** The subjects of what is said to whom. */
    private Map<PersonId, String> goesOn() {
        return sql.select(OUTBOX_MAIL.RECIPIENT_PERSON_ID, OUTBOX_MAIL.SUBJECT)
                .from(OUTBOX_MAIL)
                .where(OUTBOX_MAIL.PROGRAM_ID.eq(here.program()), OUTBOX_MAIL.KIND.startsWith("match-goes-on"))
                .fetchMap(OUTBOX_MAIL.RECIPIENT_PERSON_ID, OUTBOX_MAIL.SUBJECT);
    }

    /** Still to be sent. */
    private int mailsToMia() {
        return sql.fetchCount(
                OUTBOX_MAIL,
                OUTBOX_MAIL.RECIPIENT_PERSON_ID.eq(mia.person()),
                OUTBOX_MAIL.KIND.startsWith("match-ended"),
                OUTBOX_MAIL.STATE.eq(MailState.WAITING));
    }

    @Test
    void aPartnerWhoHasFoundSomebodyElseKeepsThem() throws Exception {
        var batch = importWithoutBoth();
        var vera = given.mentor(here.cohort(), "Vera", 1);
        var other = match(vera, mia);

        undo(batch);

        assertThat(state()).isEqualTo(MatchState.ENDED_EARLY);
        assertThat(matches.details(other).state()).isEqualTo(MatchState.ACTIVE);
        assertThat(given.stateOf(wanda.enrollment())).isEqualTo(EnrollmentState.ACTIVE);
    }

    @Test
    void whatSomebodyHasTouchedSinceStaysAsItIs() throws Exception {
        var batch = importWithoutBoth();
        sql.update(ENROLLMENT)
                .set(ENROLLMENT.VERSION, ENROLLMENT.VERSION.plus(1))
                .where(ENROLLMENT.ENROLLMENT_ID.eq(wanda.enrollment()))
                .execute();
        sql.update(ACCOUNT)
                .set(ACCOUNT.VERSION, ACCOUNT.VERSION.plus(1))
                .where(ACCOUNT.PERSON_ID.eq(noor.person()))
                .execute();

        undo(batch);

        assertThat(given.stateOf(wanda.enrollment())).isEqualTo(EnrollmentState.LEFT);
        assertThat(state()).isEqualTo(MatchState.ENDED_EARLY);
        assertThat(comesIn(noor.person())).isFalse();
        assertThat(given.stateOf(noor.enrollment())).isEqualTo(EnrollmentState.APPLIED);
    }
}
