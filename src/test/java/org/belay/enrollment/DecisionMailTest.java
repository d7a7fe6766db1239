package org.belay.enrollment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.belay.db.Tables.ACCOUNT;
import static org.belay.db.Tables.COHORT;
import static org.belay.db.Tables.ENROLLMENT;
import static org.belay.db.Tables.OUTBOX_MAIL;
import static org.belay.db.Tables.PERSON;

import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.belay.cohort.CohortLifeCycle;
import org.belay.cohort.CohortState;
import org.belay.organization.PersonState;
import org.belay.shared.NotFound;
import org.belay.shared.PersonId;
import org.belay.shared.Refused;
import org.belay.shared.Sealed;
import org.belay.shared.Vault;
import org.jooq.Record3;
import org.jooq.Result;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** What applicants are mailed about decisions and cancelled cohorts: the rows of the outbox. */
class DecisionMailTest extends EnrollmentTestBase {

    @Autowired
    DecisionLetters letters;

    @Autowired
    CohortLifeCycle lifeCycle;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Vault vault;

    private PersonId noor;

    @BeforeEach
    void somebodyHasApplied() {
        noor = member;
        applied(noor);
    }

    /** As an import takes over an application of somebody who has never signed in. */
    private PersonId appliedWithoutAccount(String lastName) {
        var person = given.accounts.person("Jo", lastName);
        sql.insertInto(ENROLLMENT)
                .set(ENROLLMENT.COHORT_ID, cohort)
                .set(ENROLLMENT.PERSON_ID, person)
                .set(ENROLLMENT.SIDE, Side.MENTEE)
                .set(ENROLLMENT.STATE, EnrollmentState.APPLIED)
                .set(ENROLLMENT.MENTOR_CAPACITY, 0)
                .set(ENROLLMENT.MENTEE_DEMAND, 1)
                .set(ENROLLMENT.APPLIED_AT, clock.instant())
                .execute();
        return person;
    }

    private void email(PersonId person, String email) {
        sql.update(PERSON)
                .set(PERSON.EMAIL, email)
                .where(PERSON.PERSON_ID.eq(person))
                .execute();
    }

    private DecisionResult decided(Decision decision, String reason) {
        return decisions.decide(cohort, DecisionDraft.mailed(decision, reason), all());
    }

    private Result<Record3<String, String, Sealed>> mails() {
        return sql.select(OUTBOX_MAIL.RECIPIENT_EMAIL, OUTBOX_MAIL.SUBJECT, OUTBOX_MAIL.BODY)
                .from(OUTBOX_MAIL)
                .where(OUTBOX_MAIL.PROGRAM_ID.eq(program))
                .orderBy(OUTBOX_MAIL.OUTBOX_MAIL_ID)
                .fetch();
    }

    private String body(int mail) {
        return vault.open("outbox_mail.body", mails().get(mail).value3());
    }

    private static String address(PersonId person) {
        return "person" + person.value() + "@example.org";
    }

    @ParameterizedTest
    @EnumSource(Decision.class)
    void theApplicantIsToldOnceWithTheReasonAndTheAddressOfTheirApplication(Decision decision) {
        decided(decision, "We look for people from Berlin.");

        assertThat(mails()).extracting(Record3::value1).containsExactly(address(noor));
        assertThat(mails().getFirst().value2()).contains("Peer mentoring").doesNotContain("!mail.");
        assertThat(body(0))
                .contains(
                        "Noor Haddad",
                        "Peer mentoring, Spring",
                        "We look for people from Berlin.",
                        "/apply/" + cohort.value())
                .doesNotContain("!mail.", "{0", "{1", "{2", "{3");
    }

    @Test
    void eachDecisionIsItsOwnMailAndWhatIsSkippedIsNotMailed() {
        decided(Decision.WAITLIST, "");
        decided(Decision.ACCEPT, "");
        assertThat(decided(Decision.ACCEPT, "").skipped()).hasSize(1);

        assertThat(mails())
                .extracting(Record3::value2)
                .containsExactly("You are on the waitlist of Peer mentoring", "You take part in Peer mentoring");
    }

    @Test
    void theMailIsWrittenInTheLanguageOfItsReader() {
        sql.update(ACCOUNT)
                .set(ACCOUNT.LANGUAGE, "de")
                .where(ACCOUNT.PERSON_ID.eq(noor))
                .execute();
        decided(Decision.DECLINE, "Die Kohorte ist voll.");

        assertThat(mails()).extracting(Record3::value2).containsExactly("Ihre Bewerbung für Peer mentoring");
        assertThat(body(0)).contains("Guten Tag Noor Haddad,", "Die Kohorte ist voll.");
    }

    @Test
    void nobodyIsMailedWhenTheCoordinatorSaysSo() {
        decisions.decide(cohort, DecisionDraft.silent(Decision.ACCEPT, null), all());

        assertThat(mails()).isEmpty();
        given.accounts.signIn(noor);
        assertThat(applications.mine().getFirst().state()).isEqualTo(EnrollmentState.ACCEPTED);
    }

    @Test
    void onlyThoseWithAnAddressOfTheirOwnWhoAreStillHereAreMailed() {
        appliedWithoutAccount("Nowhere");
        email(appliedWithoutAccount("Shared"), "office@example.org");
        email(appliedWithoutAccount("Alike"), "office@example.org");
        var left = appliedWithoutAccount("Gone");
        email(left, "gone@example.org");
        sql.update(PERSON)
                .set(PERSON.STATE, PersonState.LEFT)
                .where(PERSON.PERSON_ID.eq(left))
                .execute();
        var closed = given.accounts.member("Clo", "Sed");
        applied(closed);
        sql.update(ACCOUNT)
                .set(ACCOUNT.ENABLED, false)
                .where(ACCOUNT.PERSON_ID.eq(closed))
                .execute();

        var preview = decisions.preview(cohort, Decision.DECLINE, all());
        decided(Decision.DECLINE, "Full.");

        assertThat(mails()).extracting(Record3::value1).containsExactly(address(noor));
        assertThat(preview.applicants()).isEqualTo(6);
        assertThat(preview.mails()).isEqualTo(1);
    }

    @Test
    void whoHasNoAccountIsToldWithoutALinkThatLeadsNowhere() {
        email(appliedWithoutAccount("Newcomer"), "jo@example.org");
        decided(Decision.ACCEPT, "");

        assertThat(mails()).extracting(Record3::value1).containsExactly(address(noor), "jo@example.org");
        assertThat(body(1)).contains("Jo Newcomer").doesNotContain("/apply/", "See my application");
    }

    @Test
    void aDecisionThatIsTakenBackIsNeverTold() {
        decisions.undo(cohort, decided(Decision.DECLINE, "Wrong button."));

        assertThat(sql.select(OUTBOX_MAIL.STATE)
                        .from(OUTBOX_MAIL)
                        .where(OUTBOX_MAIL.PROGRAM_ID.eq(program))
                        .fetch(state -> state.value1().name()))
                .containsExactly("DROPPED");
        assertThat(mails()).extracting(Record3::value3).containsOnlyNulls();
    }

    @Test
    void onceTheCohortIsOverADecisionIsNotTakenBack() {
        var declined = decided(Decision.DECLINE, "Wrong button.");
        sql.update(COHORT).set(COHORT.STATE, CohortState.CLOSED).execute();

        assertThatExceptionOfType(Refused.class).isThrownBy(() -> decisions.undo(cohort, declined));
    }

    @Test
    void theMailWaitsUntilTheDecisionCannotBeTakenBack() {
        decided(Decision.ACCEPT, "");

        var mail = sql.selectFrom(OUTBOX_MAIL)
                .where(OUTBOX_MAIL.PROGRAM_ID.eq(program))
                .fetchSingle();
        var later = sql.fetchValue(
                "select execution_time > date_add(?, interval 10 second) from scheduled_tasks"
                        + " where task_name = 'send-mail' and task_instance = ?",
                LocalDateTime.ofInstant(mail.getCreatedAt(), ZoneOffset.UTC),
                mail.getOutboxMailId().toString());
        assertThat(later).isEqualTo(1);
    }

    @Test
    void whatIsRolledBackIsNotMailed() {
        var rows = all();
        var nested = new TransactionTemplate(java.util.Objects.requireNonNull(transaction.getTransactionManager()));
        nested.setPropagationBehavior(org.springframework.transaction.TransactionDefinition.PROPAGATION_NESTED);
        nested.executeWithoutResult(status -> {
            decisions.decide(cohort, DecisionDraft.mailed(Decision.ACCEPT, null), rows);
            assertThat(mails()).hasSize(1);
            status.setRollbackOnly();
        });

        assertThat(mails()).isEmpty();
    }

    @Test
    void theMailThatIsShownIsTheMailThatIsWritten() {
        var preview = decisions.preview(cohort, Decision.DECLINE, all());
        assertThat(mails()).isEmpty();
        var draft = DecisionDraft.mailed(Decision.DECLINE, "The cohort is full.");
        var shown = letters.preview(preview.example().orElseThrow().with(draft), Locale.ENGLISH);
        decisions.decide(cohort, draft, all());

        assertThat(mails().getFirst().value2()).isEqualTo(shown.subject());
        assertThat(body(0)).startsWith(shown.text());
    }

    @Test
    void aPreviewIsForThoseWhoDecide() {
        var rows = all();
        given.accounts.signIn(noor);
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> decisions.preview(cohort, Decision.ACCEPT, rows));
    }

    @Test
    void everybodyConcernedIsToldThatACohortIsCancelledAndWhy() {
        var accepted = given.accounts.member("Ac", "Cepted");
        var declined = given.accounts.member("De", "Clined");
        var withdrawn = given.accounts.member("With", "Drawn");
        List.of(accepted, declined, withdrawn).forEach(this::applied);
        decide(Decision.ACCEPT, "Cepted");
        decide(Decision.DECLINE, "Clined");
        given.accounts.signIn(withdrawn);
        applications.withdraw(cohort, applications.mine(cohort).orElseThrow().version());
        given.accounts.signIn(coordinator);

        lifeCycle.cancel(cohort, "Too few mentors.");

        assertThat(mails()).extracting(Record3::value1).containsExactlyInAnyOrder(address(noor), address(accepted));
        assertThat(body(0))
                .contains("Peer mentoring, Spring", "Too few mentors.", "/take-part")
                .doesNotContain("!mail.", "{0", "{1", "{2", "{3");
        given.accounts.signIn(noor);
        assertThat(applications.mine().getFirst().cohortEndReason()).isEqualTo("Too few mentors.");
    }

    private void decide(Decision decision, String lastName) {
        var rows = all().stream().filter(row -> row.name().endsWith(lastName)).toList();
        decisions.decide(cohort, DecisionDraft.silent(decision, "So it is."), rows);
    }

    @Test
    void theReasonLiesEncryptedUntilTheMailHasLeft() {
        decided(Decision.DECLINE, "A reason for Noor alone.");

        var stored = mails().getFirst().value3().bytes();
        assertThat(new String(stored, StandardCharsets.ISO_8859_1)).doesNotContain("A reason for Noor");
    }
}
