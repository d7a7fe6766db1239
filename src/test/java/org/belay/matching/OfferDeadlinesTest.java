package org.belay.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.belay.db.Tables.AUDIT_ENTRY;
import static org.belay.db.Tables.OUTBOX_MAIL;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import org.belay.TestClock;
import org.belay.enrollment.EnrollmentService;
import org.belay.enrollment.EnrollmentState;
import org.belay.matching.MatchingGiven.Someone;
import org.belay.notification.MailState;
import org.belay.program.OfferRules;
import org.belay.security.ProgramRole;
import org.belay.security.TestAccounts;
import org.belay.shared.ChangedMeanwhile;
import org.belay.shared.PersonId;
import org.belay.shared.Refused;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;

/** What becomes of an offer as its days go by. */
@Transactional
class OfferDeadlinesTest extends MatchingTestBase {

    @Autowired
    private MatchMailPreview previews;

    @Autowired
    private OfferRepository offers;

    @Autowired
    private MatchRepository repository;

    @Autowired
    private MatchEndings endings;

    @Autowired
    private EnrollmentService enrollments;

    @Autowired
    private ApplicationEventPublisher news;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private Clock wallClock;

    private TestClock clock;
    private OfferDeadlines deadlines;
    private Someone mentor;
    private Someone mentee;
    private MatchId match;

    @BeforeEach
    void anOffer() {
        here = given.cohort(true);
        mentor = given.mentor(here.cohort(), "Wanda", 1);
        mentee = given.mentee(here.cohort(), "Mia");
        match = match(mentor, mentee);
        clock = new TestClock(wallClock.instant().toString());
        deadlines = new OfferDeadlines(offers, repository, endings, enrollments, news, transactions, clock);
    }

    private void answerWithin(int days) {
        offers(new OfferRules(days, false));
    }

    private MatchDetails details() {
        given.accounts.signIn(here.coordinator());
        return matches.details(match);
    }

    private LocalDate until() {
        return Objects.requireNonNull(details().answers().until());
    }

    /** Noon of a day, where the clocks that stand for all are. */
    private void on(LocalDate day) {
        clock.set(day.atTime(12, 0).toInstant(ZoneOffset.UTC));
        TestAccounts.signOut();
        deadlines.act();
    }

    private List<PersonId> reminded() {
        return sql.select(OUTBOX_MAIL.RECIPIENT_PERSON_ID)
                .from(OUTBOX_MAIL)
                .where(
                        OUTBOX_MAIL.PROGRAM_ID.eq(here.program()),
                        OUTBOX_MAIL.KIND.eq("offer-reminder"),
                        OUTBOX_MAIL.STATE.eq(MailState.WAITING))
                .fetch(OUTBOX_MAIL.RECIPIENT_PERSON_ID);
    }

    private List<String> mailsOfKind(String kind, PersonId to) {
        return sql.select(OUTBOX_MAIL.BODY)
                .from(OUTBOX_MAIL)
                .where(
                        OUTBOX_MAIL.PROGRAM_ID.eq(here.program()),
                        OUTBOX_MAIL.KIND.eq(kind),
                        OUTBOX_MAIL.RECIPIENT_PERSON_ID.eq(to))
                .fetch(row -> vault.open("outbox_mail.body", Objects.requireNonNull(row.value1())));
    }

    @Test
    void theOfferSaysUntilWhenOnThePageAndInTheMail() {
        var week = LocalDate.ofInstant(wallClock.instant(), ZoneOffset.UTC).plusDays(7);
        assertThat(until()).isBetween(week.minusDays(1), week);
        given.accounts.signIn(mentee.person());
        assertThat(matches.details(match).answers().until()).isNotNull();
        assertThat(matches.mine())
                .singleElement()
                .satisfies(own -> assertThat(own.answerBy()).isNotNull());
        assertThat(mailsOfKind("match-published", mentee.person()))
                .singleElement()
                .satisfies(mail -> assertThat(mail)
                        .contains("Please answer by", Integer.toString(until().getYear()))
                        .doesNotContain("1970", "{5"));
    }

    @ParameterizedTest
    @CsvSource({"1, -1", "2, 1", "3, 1", "4, 2", "7, 2", "60, 2"})
    void theReminderLeavesTimeToAct(int days, int notice) {
        var period = OfferPeriod.of(days, Instant.parse("2026-03-02T23:59:00Z"));
        assertThat(period.until()).isEqualTo(LocalDate.of(2026, 3, 2).plusDays(days));
        assertThat(period.reminder())
                .isEqualTo(notice < 0 ? null : period.until().minusDays(notice));
    }

    @Test
    void aDayIsOverOnceItIsOverEverywhere() {
        var day = LocalDate.of(2026, 3, 2);
        assertThat(OfferPeriod.isOver(day, Instant.parse("2026-03-03T11:59:59Z")))
                .isFalse();
        assertThat(OfferPeriod.isOver(day, Instant.parse("2026-03-03T12:00:00Z")))
                .isTrue();
        assertThat(OfferPeriod.isOver(null, Instant.parse("2026-03-03T12:00:00Z")))
                .isFalse();
    }

    @Test
    void whoHasNotAnsweredIsRemindedOnce() {
        given.accounts.signIn(mentor.person());
        matches.accept(match, 0);
        var until = until();

        on(until.minusDays(3));
        assertThat(reminded()).isEmpty();
        on(until.minusDays(2));
        on(until.minusDays(2));
        on(until.minusDays(1));
        assertThat(reminded()).containsExactly(mentee.person());
        assertThat(mailsOfKind("offer-reminder", mentee.person()))
                .singleElement()
                .satisfies(mail -> assertThat(mail)
                        .contains("Mia Muster", "Wanda Muster", "/pair/" + match.value())
                        .doesNotContain("!mail", "{1}", "{4"));
        assertThat(details().version())
                .as("a reminder is no edit that another one could collide with")
                .isEqualTo(1);
    }

    @Test
    void aReminderThatStillWaitsIsDroppedWithTheAnswer() {
        on(until().minusDays(2));
        assertThat(reminded()).containsExactlyInAnyOrder(mentor.person(), mentee.person());
        given.accounts.signIn(mentor.person());
        matches.accept(match, 0);
        assertThat(reminded()).containsExactly(mentee.person());
        given.accounts.signIn(mentee.person());
        matches.decline(match, 1, "No time");
        assertThat(reminded()).isEmpty();
    }

    @Test
    void nobodyIsRemindedOfWhatIsOver() {
        on(until().plusDays(1).plusDays(1));
        assertThat(reminded()).isEmpty();
        assertThat(details().state()).isEqualTo(MatchState.EXPIRED);
    }

    @Test
    void anOfferThatNobodyAnswersEndsWithoutAReason() {
        var until = until();
        clock.set(until.plusDays(1).atTime(11, 59).toInstant(ZoneOffset.UTC));
        deadlines.act();
        assertThat(details().state()).isEqualTo(MatchState.OFFERED);
        clock.advance(Duration.ofMinutes(1));
        TestAccounts.signOut();
        deadlines.act();
        deadlines.act();

        assertThat(details()).satisfies(over -> {
            assertThat(over.state()).isEqualTo(MatchState.EXPIRED);
            assertThat(over.endReason()).isNull();
            assertThat(over.notTaken()).isTrue();
        });
        assertThat(given.stateOf(mentor.enrollment())).isEqualTo(EnrollmentState.ACCEPTED);
        assertThat(given.stateOf(mentee.enrollment())).isEqualTo(EnrollmentState.ACCEPTED);
        assertThat(sql.select(AUDIT_ENTRY.ACTOR_PERSON_ID)
                        .from(AUDIT_ENTRY)
                        .where(AUDIT_ENTRY.ACTION.eq("match.expired"))
                        .fetch(AUDIT_ENTRY.ACTOR_PERSON_ID))
                .as("once, and nobody did it")
                .containsExactly((PersonId) null);
        for (var person : List.of(mentor, mentee)) {
            assertThat(mailsOfKind("match-ended", person.person()))
                    .singleElement()
                    .satisfies(mail -> assertThat(mail)
                            .contains("the time to answer it is over", "/take-part")
                            .doesNotContain("declined", "!mail", "{1}"));
        }
        assertThat(mailsOfKind("match-ended-coordinator", here.coordinator()))
                .singleElement()
                .satisfies(mail -> assertThat(mail)
                        .contains(
                                "Mia Muster and Wanda Muster",
                                "/cohort/" + here.cohort().value() + "/matching")
                        .doesNotContain("!mail", "{1}"));
    }

    @Test
    void whoAcceptsAfterTheLastDayIsTold() {
        var late = new TestClock(
                until().plusDays(1).atTime(12, 0).toInstant(ZoneOffset.UTC).toString());
        assertThat(OfferPeriod.isOver(until(), late.instant())).isTrue();
        sql.execute("update published_match set answer_by = '2020-01-01' where match_id = ?", match.value());
        given.accounts.signIn(mentee.person());
        assertThatThrownBy(() -> matches.accept(match, 0))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("offer-over");
        deadlines.act();
        assertThatThrownBy(() -> matches.accept(match, 1)).isInstanceOf(ChangedMeanwhile.class);
        assertThatThrownBy(() -> matches.decline(match, 1, "late")).isInstanceOf(ChangedMeanwhile.class);
    }

    @Test
    void whatCameToNothingIsNotProposedAgain() {
        on(until().plusDays(2));
        given.accounts.signIn(here.coordinator());
        assertThatThrownBy(() -> proposals.assign(here.cohort(), mentor.enrollment(), mentee.enrollment()))
                .hasMessageContaining("matching.problem.rule.PAST_MATCH");
        var elsewhere = given.another(here.program());
        var one = given.enroll(elsewhere, mentor.person(), org.belay.enrollment.Side.MENTOR, 1);
        var other = given.enroll(elsewhere, mentee.person(), org.belay.enrollment.Side.MENTEE, 1);
        assertThat(proposals.assign(elsewhere, one, other))
                .as("an offer that ran out is no match of the past")
                .isNotNull();
    }

    @Test
    void aProgramSetsItsOwnDaysForOffersToCome() {
        var before = until();
        answerWithin(21);
        assertThat(until()).as("what is offered stays as it was said").isEqualTo(before);
        mentor = given.mentor(here.cohort(), "Otto", 1);
        mentee = given.mentee(here.cohort(), "Max");
        match = match(mentor, mentee);
        assertThat(until()).isEqualTo(before.plusDays(14));
        assertThatThrownBy(() -> answerWithin(0)).hasMessageContaining("answer-days");
        assertThatThrownBy(() -> answerWithin(61)).hasMessageContaining("answer-days");
        given.accounts.signIn(given.accounts.member("Man", "Ager", here.program(), ProgramRole.MANAGER));
        assertThatThrownBy(() -> answerWithin(3)).isInstanceOf(org.belay.shared.NotFound.class);
    }
}
