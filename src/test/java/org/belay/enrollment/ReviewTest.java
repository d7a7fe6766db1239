package org.belay.enrollment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.belay.db.Tables.ENROLLMENT;
import static org.belay.db.Tables.OUTBOX_MAIL;
import static org.belay.db.Tables.REVIEW_DECISION;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.belay.notification.MailState;
import org.belay.security.ProgramRole;
import org.belay.shared.ChangedMeanwhile;
import org.belay.shared.NotFound;
import org.belay.shared.PersonId;
import org.belay.shared.Problem;
import org.belay.shared.Refused;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Reviewing: own views, decisions that are kept and taken back, questions and answers, the waitlist. */
class ReviewTest extends EnrollmentTestBase {

    @Autowired
    private SavedViewService views;

    @Autowired
    private EnquiryService enquiries;

    private EnrollmentId applied(String first) {
        return applied(given.accounts.member(first, "Haddad"));
    }

    private DecisionResult decide(Decision decision, EnrollmentId... places) {
        var rows = all().stream()
                .filter(row -> places.length == 0 || List.of(places).contains(row.id()))
                .toList();
        return decisions.decide(cohort, DecisionDraft.mailed(decision, "Because."), rows);
    }

    private EnrollmentState state(EnrollmentId id) {
        return Objects.requireNonNull(sql.fetchValue(ENROLLMENT.STATE, ENROLLMENT.ENROLLMENT_ID.eq(id)));
    }

    /** As the one whose place it is, who is signed in afterwards. */
    private OwnPlace own(EnrollmentId id) {
        given.accounts.signIn(person(id));
        return applications.mine().getFirst();
    }

    private PersonId person(EnrollmentId id) {
        return Objects.requireNonNull(sql.fetchValue(ENROLLMENT.PERSON_ID, ENROLLMENT.ENROLLMENT_ID.eq(id)));
    }

    @Test
    void aViewIsKeptUnderItsNameForItsOwnerAlone() {
        given.accounts.signIn(coordinator);
        views.save(cohort, " Berlin ", "show=TO_DECIDE");
        views.save(cohort, "Berlin", "show=ACCEPTED");
        views.save(cohort, "Alone", "side=MENTOR");

        assertThat(views.mine(cohort))
                .containsExactly(new SavedView("Alone", "side=MENTOR"), new SavedView("Berlin", "show=ACCEPTED"));
        given.accounts.signIn(given.accounts.member("Otto", "Second", program, ProgramRole.COORDINATOR));
        assertThat(views.mine(cohort)).isEmpty();
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> views.remove(cohort, "Berlin"));
        given.accounts.signIn(coordinator);
        views.remove(cohort, "Berlin");
        assertThat(views.mine(cohort)).hasSize(1);
    }

    @Test
    void aViewThatIsNoneIsRefusedAndForeignersHaveNone() {
        given.accounts.signIn(coordinator);
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> views.save(cohort, " ", ""));
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> views.save(cohort, "x".repeat(81), ""));
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> views.save(cohort, "x", "q=".repeat(300)));
        for (int i = 0; i < 30; i++) {
            views.save(cohort, "View " + i, "");
        }
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> views.save(cohort, "One more", ""));
        views.save(cohort, "View 3", "show=ASKED");

        given.accounts.signIn(member);
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> views.mine(cohort));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> views.save(cohort, "Mine", ""));
    }

    @Test
    void aPreviewNamesWhomItIsAboutAndWhomItLeavesOut() {
        var one = applied("Noor");
        applied("Olga");
        decide(Decision.ACCEPT, one);

        var preview = decisions.preview(cohort, Decision.ACCEPT, all());
        assertThat(preview.names()).containsExactly("Olga Haddad");
        assertThat(preview.skipped()).singleElement().satisfies(skipped -> {
            assertThat(skipped.name()).isEqualTo("Noor Haddad");
            assertThat(skipped.why().key()).isEqualTo("enrollment.problem.state.ACCEPTED");
        });
    }

    @Test
    void aReasonThatIsMissingOrTooLongIsRefusedAndNothingIsDecided() {
        var one = applied("Noor");
        given.accounts.signIn(coordinator);
        var longest = "x".repeat(DecisionDraft.LONGEST_REASON);
        refused(DecisionDraft.mailed(Decision.DECLINE, " "), "enrollment.problem.reason-missing");
        refused(DecisionDraft.mailed(Decision.DECLINE, longest + "x"), "problem.too-long");
        refused(DecisionDraft.silent(Decision.ACCEPT, longest + "x"), "problem.too-long");
        assertThat(state(one)).isEqualTo(EnrollmentState.APPLIED);

        decisions.decide(cohort, DecisionDraft.mailed(Decision.DECLINE, longest), all());
        assertThat(state(one)).isEqualTo(EnrollmentState.DECLINED);
    }

    private void refused(DecisionDraft draft, String problem) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> decisions.decide(cohort, draft, all()))
                .satisfies(refusal ->
                        assertThat(refusal.problems()).extracting(Problem::key).containsExactly(problem));
    }

    @Test
    void aDecisionIsTakenBackMinutesLaterAndItsMailNeverLeaves() {
        var one = applied("Noor");
        var other = applied("Olga");
        decide(Decision.DECLINE);
        assertThat(waitingMails()).isEqualTo(2);

        var made = decisions.recent(cohort);
        assertThat(made).singleElement().satisfies(decision -> {
            assertThat(decision.places()).isEqualTo(2);
            assertThat(decision.by()).isEqualTo("Maya Lindqvist");
            assertThat(decision.name()).isNull();
        });
        var undone = decisions.undo(cohort, made.getFirst().id());
        assertThat(undone.done()).hasSize(2);
        assertThat(List.of(state(one), state(other))).containsOnly(EnrollmentState.APPLIED);
        assertThat(waitingMails()).isZero();
        assertThat(decisions.recent(cohort)).isEmpty();
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> decisions.undo(cohort, made.getFirst().id()));
        assertThat(enquiries.decisions(one)).singleElement().satisfies(past -> {
            assertThat(past.decision()).isEqualTo(Decision.DECLINE);
            assertThat(past.undoneBy()).isEqualTo("Maya Lindqvist");
            assertThat(past.undoneAt()).isNotNull();
        });
    }

    private int waitingMails() {
        return sql.fetchCount(
                OUTBOX_MAIL, OUTBOX_MAIL.KIND.eq("application-decided"), OUTBOX_MAIL.STATE.eq(MailState.WAITING));
    }

    @Test
    void afterTenMinutesItIsTooLate() {
        applied("Noor");
        var id = Objects.requireNonNull(decide(Decision.DECLINE).id());
        sql.update(REVIEW_DECISION)
                .set(
                        REVIEW_DECISION.MADE_AT,
                        clock.instant().minus(DecisionService.UNDO).minus(Duration.ofSeconds(1)))
                .execute();

        assertThat(decisions.recent(cohort)).isEmpty();
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> decisions.undo(cohort, id));
    }

    @Test
    void whoMovedOnSinceKeepsTheirStateAndTheOthersGoBack() {
        var one = applied("Noor");
        var other = applied("Olga");
        var id = Objects.requireNonNull(decide(Decision.ACCEPT).id());
        own(one);
        applications.withdraw(cohort, applications.mine(cohort).orElseThrow().version());
        given.accounts.signIn(coordinator);

        var undone = decisions.undo(cohort, id);
        assertThat(undone.done()).hasSize(1);
        assertThat(undone.skipped()).hasSize(1);
        assertThat(state(one)).isEqualTo(EnrollmentState.WITHDRAWN);
        assertThat(state(other)).isEqualTo(EnrollmentState.APPLIED);
        assertThat(enquiries.decisions(one))
                .singleElement()
                .extracting(PastDecision::undoneAt)
                .isNull();
    }

    @Test
    void nobodyElseTakesADecisionBackOrReadsWhoMadeIt() {
        var one = applied("Noor");
        var id = Objects.requireNonNull(decide(Decision.ACCEPT).id());
        var elsewhere = given.program("Another");
        given.coordinator(elsewhere);
        var foreignCohort = given.cohort(elsewhere);

        assertThatExceptionOfType(Refused.class)
                .as("through a cohort of one's own")
                .isThrownBy(() -> decisions.undo(foreignCohort, id));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> decisions.undo(cohort, id));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> decisions.recent(cohort));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> enquiries.decisions(one));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> enquiries.messages(one));
    }

    @Test
    void whatIsAskedIsAnsweredAndTheApplicationWaitsAgain() {
        var one = applied("Noor");
        decide(Decision.ASK);
        var own = own(one);
        assertThat(own.reason()).as("it stands among the messages").isNull();
        assertThat(enquiries.messages(one)).singleElement().satisfies(asked -> {
            assertThat(asked.text()).isEqualTo("Because.");
            assertThat(asked.byApplicant()).isFalse();
        });
        enquiries.answer(cohort, own.version(), " In 2027. ");

        assertThat(state(one)).isEqualTo(EnrollmentState.APPLIED);
        given.accounts.signIn(coordinator);
        assertThat(enquiries.messages(one))
                .extracting(ApplicationMessage::text)
                .containsExactly("Because.", "In 2027.");
        assertThat(decisions.recent(cohort)).as("nothing to take back").isEmpty();
    }

    @Test
    void anAnswerIsOneAndToWhatIsAsked() {
        var one = applied("Noor");
        var version = own(one).version();
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> enquiries.answer(cohort, version, "Yes"));
        decide(Decision.ASK);
        var asked = own(one).version();

        assertThatExceptionOfType(Refused.class).isThrownBy(() -> enquiries.answer(cohort, asked, "  "));
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> enquiries.answer(cohort, asked, "x".repeat(2001)));
        assertThatExceptionOfType(ChangedMeanwhile.class).isThrownBy(() -> enquiries.answer(cohort, asked - 1, "Yes"));
        enquiries.answer(cohort, asked, "𠮷".repeat(1000));
        given.accounts.signIn(member);
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> enquiries.answer(cohort, 0, "Yes"));
    }

    @Test
    void aQuestionThatIsTakenBackWasNeverAsked() {
        var one = applied("Noor");
        decisions.undo(cohort, decide(Decision.ASK));

        assertThat(enquiries.messages(one)).isEmpty();
        assertThat(state(one)).isEqualTo(EnrollmentState.APPLIED);
    }

    @Test
    void theWaitlistKeepsItsOrderAlsoAfterAQuestion() {
        var first = applied("Noor");
        var second = applied("Olga");
        decide(Decision.WAITLIST, first);
        decide(Decision.WAITLIST, second);
        assertThat(own(second).waiting()).isEqualTo(2);

        decide(Decision.ASK, first);
        assertThat(own(second).waiting()).isEqualTo(1);
        enquiries.answer(cohort, own(first).version(), "Yes.");
        assertThat(state(first)).isEqualTo(EnrollmentState.WAITLISTED);
        assertThat(own(first).waiting()).isEqualTo(1);
        assertThat(own(second).waiting()).isEqualTo(2);

        var undone = decide(Decision.ACCEPT, first);
        assertThat(own(second).waiting()).isEqualTo(1);
        given.accounts.signIn(coordinator);
        decisions.undo(cohort, undone);
        assertThat(own(first).waiting()).isEqualTo(1);
    }

    @Test
    void whoIsPutBackOnTheWaitlistKeepsTheirPlaceAndATakenBackOneDoesNotCount() {
        var first = applied("Noor");
        var second = applied("Olga");
        var slip = decide(Decision.WAITLIST, second);
        decisions.undo(cohort, slip);
        decide(Decision.WAITLIST, first);
        decide(Decision.WAITLIST, second);
        assertThat(own(first).waiting()).isEqualTo(1);

        decide(Decision.ASK, first);
        decide(Decision.WAITLIST, first);
        assertThat(own(first).waiting()).isEqualTo(1);
    }

    @Test
    void theNextOfASideIsWhoWaitsLongestForIt() {
        var mentee = applied("Noor");
        var mentorPerson = given.accounts.member("Daniel", "Osei");
        given.accounts.signIn(mentorPerson);
        var mentor = applications.apply(cohort, given.draft(cohort, Side.MENTOR, List.of(), java.util.Set.of()));
        decide(Decision.WAITLIST, mentor);
        decide(Decision.WAITLIST, mentee);

        assertThat(own(mentee).waiting()).as("mentors are not ahead of mentees").isEqualTo(1);
        given.accounts.signIn(coordinator);
        var waitlist = enrollments.waitlist(cohort);
        assertThat(waitlist.people()).isEqualTo(2);
        assertThat(waitlist.nextMentee().map(EnrollmentRow::id)).contains(mentee);
        assertThat(waitlist.nextMentor().map(EnrollmentRow::id)).contains(mentor);
        assertThat(waitlist.placesLeft()).isZero();
        decide(Decision.ACCEPT, mentor);
        assertThat(enrollments.waitlist(cohort).placesLeft()).isEqualTo(2);
        assertThat(enrollments.waitlist(cohort).nextMentor()).isEmpty();

        given.accounts.signIn(member);
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> enrollments.waitlist(cohort));
    }
}
