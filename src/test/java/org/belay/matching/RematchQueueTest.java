package org.belay.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.belay.db.Tables.ENROLLMENT;
import static org.belay.db.Tables.OUTBOX_MAIL;
import static org.belay.db.Tables.PERSON;
import static org.belay.db.Tables.PUBLISHED_MATCH;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.belay.cohort.CohortState;
import org.belay.enrollment.EnrollmentState;
import org.belay.matching.MatchingGiven.Someone;
import org.belay.organization.PeopleLeft;
import org.belay.organization.PersonState;
import org.belay.shared.NotFound;
import org.belay.shared.PersonId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.annotation.Transactional;

/** Who waits for a match, in which order, and what they and the coordinators are told. */
@Transactional
class RematchQueueTest extends MatchingTestBase {

    private static final Instant JANUARY = Instant.parse("2026-01-10T09:00:00Z");

    @Autowired
    private RematchQueue queue;

    @Autowired
    private ApplicationEventPublisher news;

    @BeforeEach
    void aCohort() {
        here = given.cohort(false);
    }

    private Someone accepted(Someone someone, int day) {
        sql.update(ENROLLMENT)
                .set(ENROLLMENT.DECIDED_AT, JANUARY.plusSeconds(86_400L * day))
                .where(ENROLLMENT.ENROLLMENT_ID.eq(someone.enrollment()))
                .execute();
        return someone;
    }

    private void endedOn(MatchId match, int day) {
        sql.update(PUBLISHED_MATCH)
                .set(PUBLISHED_MATCH.ENDED_AT, JANUARY.plusSeconds(86_400L * day))
                .where(PUBLISHED_MATCH.MATCH_ID.eq(match))
                .execute();
    }

    private void leave(Someone someone) {
        given.accounts.signIn(someone.person());
        applications.withdraw(
                here.cohort(), applications.mine(here.cohort()).orElseThrow().version());
        given.accounts.signIn(here.coordinator());
    }

    private List<String> queue() {
        given.accounts.signIn(here.coordinator());
        return queue.page(here.cohort(), 0, 99).stream()
                .map(row -> row.person().name().split(" ", 2)[0] + " " + row.why())
                .toList();
    }

    @Test
    void menteesWhoseMentorLeftComeFirstThenWhoHasWaitedLongest() {
        var wanda = accepted(given.mentor(here.cohort(), "Wanda", 1), 0);
        var otto = accepted(given.mentor(here.cohort(), "Otto", 1), 0);
        var mia = accepted(given.mentee(here.cohort(), "Mia"), 1);
        var max = accepted(given.mentee(here.cohort(), "Max"), 2);
        var lea = accepted(given.mentee(here.cohort(), "Lea"), 3);
        var withWanda = match(wanda, mia);
        var withOtto = match(otto, max);
        assertThat(queue()).containsExactly("Lea NOT_MATCHED_YET");

        matches.rematch(withOtto, 0);
        endedOn(withOtto, 40);
        leave(wanda);
        endedOn(withWanda, 50);

        assertThat(queue())
                .as("Mia's mentor left, though she waits shortest; Lea waits since she was accepted")
                .containsExactly("Mia PARTNER_LEFT", "Lea NOT_MATCHED_YET", "Otto REMATCH", "Max REMATCH");
        assertThat(queue.page(here.cohort(), 1, 2)).hasSize(2);
        assertThat(queue.count(here.cohort())).isEqualTo(4);
        assertThat(lea.enrollment()).isNotNull();
    }

    @Test
    void anOfferThatWasNotTakenMakesNobodyWaitAnew() {
        here = given.cohort(true);
        var wanda = accepted(given.mentor(here.cohort(), "Wanda", 1), 5);
        var mia = accepted(given.mentee(here.cohort(), "Mia"), 1);
        var late = accepted(given.mentee(here.cohort(), "Late"), 9);
        var offer = match(wanda, mia);
        assertThat(queue()).as("who is asked waits for the answer alone").containsExactly("Late NOT_MATCHED_YET");
        given.accounts.signIn(wanda.person());
        matches.decline(offer, 0, "No time");
        assertThat(queue()).containsExactly("Mia OFFER_NOT_TAKEN", "Wanda OFFER_NOT_TAKEN", "Late NOT_MATCHED_YET");
        proposals.assign(here.cohort(), wanda.enrollment(), late.enrollment());
        assertThat(queue.page(here.cohort(), 0, 9))
                .extracting(WaitingRow::proposed)
                .containsExactly(false, true, true);
    }

    @Test
    void onlyWhoCanBeMatchedWaits() {
        var mia = accepted(given.mentee(here.cohort(), "Mia"), 1);
        var gone = accepted(given.mentee(here.cohort(), "Gone"), 1);
        var full = given.mentor(here.cohort(), "None", 0);
        given.enrollmentState(given.mentee(here.cohort(), "Paused").enrollment(), EnrollmentState.ON_HOLD);
        given.enrollmentState(given.mentee(here.cohort(), "Left").enrollment(), EnrollmentState.LEFT);
        sql.update(PERSON)
                .set(PERSON.STATE, PersonState.LEFT)
                .where(PERSON.PERSON_ID.eq(gone.person()))
                .execute();
        assertThat(queue()).containsExactly("Mia NOT_MATCHED_YET");
        assertThat(full.enrollment()).isNotNull();
        given.state(here.cohort(), CohortState.CLOSING);
        assertThat(queue()).isEmpty();
        given.accounts.signIn(mia.person());
        assertThat(queue.mine()).isEmpty();
    }

    @Test
    void thePartnerAndTheCoordinatorsGetANextStep() {
        var wanda = given.mentor(here.cohort(), "Wanda", 1);
        var mia = given.mentee(here.cohort(), "Mia");
        match(wanda, mia);
        leave(wanda);

        assertThat(mail(mia.person())).contains("Wanda Muster takes part", "You keep your place", "/take-part");
        assertThat(mail(here.coordinator()))
                .contains(
                        "Wanda Muster and Mia Muster",
                        "/cohort/" + here.cohort().value() + "/pairs/waiting");
        given.accounts.signIn(mia.person());
        assertThat(queue.mine()).singleElement().satisfies(own -> {
            assertThat(own.why()).isEqualTo(WaitingReason.PARTNER_LEFT);
            assertThat(own.asMentor()).isFalse();
        });
    }

    @Test
    void aLeaverOfTheOrganizationIsToldTheSameWay() {
        var wanda = given.mentor(here.cohort(), "Wanda", 1);
        var mia = given.mentee(here.cohort(), "Mia");
        match(wanda, mia);
        sql.update(PERSON)
                .set(PERSON.STATE, PersonState.LEFT)
                .where(PERSON.PERSON_ID.eq(wanda.person()))
                .execute();
        news.publishEvent(new PeopleLeft(Set.of(wanda.person()), null, null));

        assertThat(mail(mia.person())).contains("Wanda Muster takes part", "You keep your place");
        assertThat(queue()).containsExactly("Mia PARTNER_LEFT");
    }

    private String mail(PersonId to) {
        return vault.open(
                "outbox_mail.body",
                Objects.requireNonNull(sql.select(OUTBOX_MAIL.BODY)
                        .from(OUTBOX_MAIL)
                        .where(
                                OUTBOX_MAIL.PROGRAM_ID.eq(here.program()),
                                OUTBOX_MAIL.KIND.startsWith("match-ended"),
                                OUTBOX_MAIL.RECIPIENT_PERSON_ID.eq(to))
                        .fetchSingle()
                        .value1()));
    }

    @Test
    void whoDoesNotCoordinateFindsNoQueue() {
        var mia = given.mentee(here.cohort(), "Mia");
        given.accounts.signIn(mia.person());
        assertThatThrownBy(() -> queue.page(here.cohort(), 0, 9)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> queue.count(here.cohort())).isInstanceOf(NotFound.class);
    }
}
