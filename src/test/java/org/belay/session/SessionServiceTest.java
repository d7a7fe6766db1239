package org.belay.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.belay.db.Tables.AUDIT_ENTRY;
import static org.belay.db.Tables.COMMITMENT;
import static org.belay.db.Tables.DRAFT;
import static org.belay.db.Tables.PUBLISHED_MATCH;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.belay.cohort.CohortState;
import org.belay.matching.MatchState;
import org.belay.shared.ChangedMeanwhile;
import org.belay.shared.NotFound;
import org.belay.shared.PersonId;
import org.belay.shared.Problem;
import org.belay.shared.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SessionServiceTest extends SessionTestBase {

    private static final LogDraft HALF_A_LOG = new LogDraft(
            LogDraft.Happened.NOT_HELD,
            null,
            Set.of(),
            LogDraft.Absence.ME,
            "The train",
            "Draft the age",
            1,
            LocalDate.of(2026, 3, 11),
            "We looked at her pl",
            "",
            Map.of());

    private static void refused(String key, ThrowingCallable action) {
        assertThatThrownBy(action)
                .isInstanceOfSatisfying(
                        Refused.class,
                        r -> assertThat(r.problems())
                                .extracting(Problem::key)
                                .containsExactly("session.problem." + key));
    }

    private List<Instant> slots(int minutes) {
        return sessions.freeSlots(match, minutes, null).stream()
                .map(Slot::startsAt)
                .toList();
    }

    private static Instant berlin(String local) {
        return java.time.LocalDateTime.parse(local)
                .atZone(ZoneId.of("Europe/Berlin"))
                .toInstant();
    }

    @Test
    void slotsAreFreeForBothAndTheSameForEither() {
        as(daniel);
        var mentors = slots(60);
        assertThat(mentors)
                .startsWith(berlin("2026-03-04T15:00"), berlin("2026-03-04T15:30"), berlin("2026-03-04T16:00"))
                .contains(berlin("2026-03-05T16:00"))
                .as("on 8 March New York changes its clock")
                .contains(berlin("2026-03-11T14:00"))
                .doesNotContain(berlin("2026-03-11T15:30"));
        as(ines);
        assertThat(slots(60)).isEqualTo(mentors);
    }

    @Test
    void aDayAwayAndAHolidayOfTheSiteOfEitherAreNotOffered() {
        as(daniel);
        assertThat(slots(60)).contains(berlin("2026-03-04T15:00"), berlin("2026-03-05T16:00"));
        given.away(ines, "2026-03-05", "2026-03-06");
        given.holiday(daniel, "2026-03-04");

        assertThat(slots(60))
                .doesNotContain(berlin("2026-03-04T15:00"), berlin("2026-03-05T16:00"))
                .contains(berlin("2026-03-11T14:00"));
        as(ines);
        assertThat(slots(60)).doesNotContain(berlin("2026-03-04T15:00"), berlin("2026-03-05T16:00"));
    }

    @Test
    void aSessionWithSomebodyElseTakesItsSlotsAndAMovedOneGivesThemBack() {
        as(olga);
        sessions.book(othersMatch, at(WEDNESDAY_15));
        var own = booked(Duration.ofHours(1));
        as(daniel);

        assertThat(slots(60)).doesNotContain(WEDNESDAY_15, WEDNESDAY_15.plusSeconds(3600));
        assertThat(sessions.freeSlots(match, 60, own))
                .extracting(Slot::startsAt)
                .doesNotContain(WEDNESDAY_15)
                .contains(WEDNESDAY_15.plusSeconds(3600));
    }

    private SessionId booked(Duration later) {
        as(daniel);
        return sessions.book(match, at(WEDNESDAY_15.plus(later)));
    }

    @Test
    void eitherBooksAndItIsScheduledAtOnce() {
        as(ines);
        var id = sessions.book(match, new SessionPlan(WEDNESDAY_15, 45, SessionKind.IN_PERSON, "  Room 1.08 "));

        var row = row(id);
        assertThat(row.state()).isEqualTo(SessionState.SCHEDULED);
        assertThat(row.place()).isEqualTo("Room 1.08");
        assertThat(row.number()).isEqualTo(1);
        assertThat(row.endsAt()).isEqualTo("2026-03-04T14:45:00Z");
        assertThat(actions()).containsExactly("session.booked");
    }

    private List<String> actions() {
        return sql.select(AUDIT_ENTRY.ACTION)
                .from(AUDIT_ENTRY)
                .where(AUDIT_ENTRY.PROGRAM_ID.eq(program))
                .orderBy(AUDIT_ENTRY.AUDIT_ENTRY_ID)
                .fetch(AUDIT_ENTRY.ACTION);
    }

    @Test
    void nobodyIsInTwoSessionsAtOnce() {
        as(olga);
        sessions.book(othersMatch, at(WEDNESDAY_15.minusSeconds(1800)));
        as(daniel);

        refused("taken", () -> sessions.book(match, at(WEDNESDAY_15)));
        assertThat(sessions.book(match, at(WEDNESDAY_15.plusSeconds(1800)))).isNotNull();
    }

    @Test
    void theSecondOfAPairToBookTheSameTimeLearnsThatThePartnerWasFaster() {
        booked();
        as(ines);

        assertThatThrownBy(() -> sessions.book(match, at(WEDNESDAY_15.plusSeconds(1800))))
                .isInstanceOf(ChangedMeanwhile.class);
    }

    @Test
    void whatCannotBePlannedIsRefused() {
        as(daniel);
        refused("past", () -> sessions.book(match, at(clock.instant())));
        refused("far", () -> sessions.book(match, at(clock.instant().plus(Duration.ofDays(400)))));
        refused("length", () -> sessions.book(match, new SessionPlan(WEDNESDAY_15, 50, SessionKind.REMOTE, null)));
        for (var place :
                List.of("javascript:alert(1)", "JavaScript : alert(1)", "data:text/html,x", "file:///etc/hosts")) {
            refused("place", () -> sessions.book(match, new SessionPlan(WEDNESDAY_15, 60, SessionKind.REMOTE, place)));
        }
        for (var place : List.of("Room: Tern", "Raum:4", "HTTPS://meet.example.org/4", "at 10:30 by the door")) {
            assertThat(Limits.place(place)).isEqualTo(place);
        }
        refused(
                "long",
                () -> sessions.book(match, new SessionPlan(WEDNESDAY_15, 60, SessionKind.REMOTE, "x".repeat(301))));
    }

    @ParameterizedTest
    @EnumSource(value = MatchState.class, names = "ACTIVE", mode = EnumSource.Mode.EXCLUDE)
    void onlyAnActiveMatchPlansSessions(MatchState state) {
        given.put(match, state);
        as(daniel);

        refused("not-meeting", () -> sessions.book(match, at(WEDNESDAY_15)));
    }

    @ParameterizedTest
    @EnumSource(
            value = CohortState.class,
            names = {"RUNNING", "CLOSING"},
            mode = EnumSource.Mode.EXCLUDE)
    void onlyARunningOrClosingCohortHasSessions(CohortState state) {
        var id = over();
        given.put(cohort, state);

        refused("not-meeting", () -> sessions.book(match, at(clock.instant().plusSeconds(60))));
        refused("not-logging", () -> log(id, SessionLog.of(new Outcome.Missed(Absent.BOTH))));
    }

    @Test
    void aMovedSessionPointsToItsSuccessor() {
        var id = booked();
        var later = WEDNESDAY_15.plusSeconds(86_400);
        as(ines);
        var successor = sessions.move(id, 0, at(later), "Travel");

        assertThat(row(id).state()).isEqualTo(SessionState.MOVED);
        assertThat(row(id).movedTo()).isEqualTo(successor);
        assertThat(row(id).reason()).isEqualTo("Travel");
        assertThat(row(successor).state()).isEqualTo(SessionState.SCHEDULED);
        assertThat(row(successor).number()).isEqualTo(1);
        refused("state", () -> sessions.move(id, 1, at(later), null));
        refused("state", () -> sessions.cancel(id, 1, "Twice"));
        refused("state", () -> log(id, SessionLog.of(new Outcome.Missed(Absent.BOTH))));
    }

    @Test
    void aSessionMayMoveWithinItsOwnTime() {
        var id = booked();

        assertThat(sessions.move(id, 0, at(WEDNESDAY_15.plusSeconds(1800)), null))
                .isNotNull();
    }

    @Test
    void theSecondToChangeASessionIsToldAndWritesNothing() {
        var id = booked();
        sessions.move(id, 0, at(WEDNESDAY_15.plusSeconds(7200)), null);
        as(ines);

        assertThatThrownBy(() -> sessions.move(id, 0, at(WEDNESDAY_15.plusSeconds(86_400)), null))
                .isInstanceOf(ChangedMeanwhile.class);
        assertThatThrownBy(() -> sessions.cancel(id, 0, "Ill")).isInstanceOf(ChangedMeanwhile.class);
        assertThat(mentorships.openOwn(match).sessions()).hasSize(2);
    }

    @Test
    void cancellingNeedsAReasonAndASessionAhead() {
        var id = booked();
        refused("reason-missing", () -> sessions.cancel(id, 0, " "));
        sessions.cancel(id, 0, "Ill");

        assertThat(row(id).state()).isEqualTo(SessionState.CANCELLED);
        var next = booked();
        clock.set(WEDNESDAY_15);
        refused("begun", () -> sessions.cancel(next, 0, "Too late"));
    }

    @Test
    void aCancellingIsTakenBackWhileItsTimeIsFree() {
        var id = booked();
        sessions.cancel(id, 0, "Ill");
        as(ines);
        assertThatThrownBy(() -> sessions.restore(id, 0)).isInstanceOf(ChangedMeanwhile.class);
        sessions.restore(id, 1);

        assertThat(row(id).state()).isEqualTo(SessionState.SCHEDULED);
        assertThat(row(id).reason()).isNull();
        assertThat(queries.standing(id).sequence()).as("calendars follow").isEqualTo(2);
        assertThat(told.stream(SessionRestored.class)).hasSize(1);
        assertThat(actions()).endsWith("session.cancelled", "session.restored");
        refused("state", () -> sessions.restore(id, 2));
    }

    @Test
    void aCancellingIsNotTakenBackOnceTheTimeIsTakenOrThere() {
        var id = booked();
        sessions.cancel(id, 0, "Ill");
        elsewhere = List.of(new Slot(WEDNESDAY_15, WEDNESDAY_15.plusSeconds(600)));
        refused("taken", () -> sessions.restore(id, 1));
        elsewhere = List.of();
        for (PersonId stranger : List.of(olga, coordinator, manager, administrator)) {
            as(stranger);
            assertThatThrownBy(() -> sessions.restore(id, 1)).isInstanceOf(NotFound.class);
        }
        as(daniel);
        clock.set(WEDNESDAY_15);
        refused("begun", () -> sessions.restore(id, 1));
        assertThat(row(id).state()).isEqualTo(SessionState.CANCELLED);
    }

    /** What nobody cancelled by hand, such as a proposal that nobody wanted, does not come back. */
    @Test
    void onlyWhatSomebodyCancelledIsTakenBack() {
        var id = booked();
        repository.markCancelled(id, 0, null);
        assertThatThrownBy(() -> sessions.restore(id, 1)).isInstanceOf(ChangedMeanwhile.class);
        assertThat(row(id).state()).isEqualTo(SessionState.CANCELLED);
    }

    @Test
    void aHeldSessionKeepsItsFacts() {
        var id = over();
        assertThat(row(id).overdue(clock.instant())).isTrue();
        sessions.log(id, 0, SessionLog.of(new Outcome.Held(45, Set.of(feedback))));

        var row = row(id);
        assertThat(row.state()).isEqualTo(SessionState.HELD);
        assertThat(row.actualMinutes()).isEqualTo(45);
        assertThat(row.topics()).containsExactly("Feedback");
        assertThat(row.loggedLate()).isFalse();
        assertThat(row.overdue(clock.instant())).isFalse();
        assertThat(actions()).containsExactly("session.booked", "session.logged");
    }

    @Test
    void aMissedSessionNamesWhoWasAbsentAndOneCalledOffIsCancelled() {
        var missed = over();
        log(missed, SessionLog.of(new Outcome.Missed(Absent.MENTEE)));
        assertThat(row(missed).state()).isEqualTo(SessionState.MISSED);
        assertThat(row(missed).absent()).isEqualTo(Absent.MENTEE);
        assertThat(row(missed).actualMinutes()).isNull();

        clock.set(Pairs.LONG_AGO);
        var off = booked();
        clock.set(WEDNESDAY_15.plusSeconds(4000));
        log(off, SessionLog.of(new Outcome.CalledOff("Fire drill")));
        assertThat(row(off).state()).isEqualTo(SessionState.CANCELLED);
        assertThat(row(off).reason()).isEqualTo("Fire drill");
    }

    @Test
    void aLateLogIsTakenAndMarked() {
        var id = over();
        clock.advance(Duration.ofDays(20));
        given.put(match, MatchState.COMPLETED);
        log(id, SessionLog.of(new Outcome.Held(60, Set.of())));

        assertThat(row(id).loggedLate()).isTrue();
    }

    @Test
    void aLogWaitsForTheSessionToBegin() {
        var id = booked();

        refused("not-begun", () -> log(id, SessionLog.of(new Outcome.Held(60, Set.of()))));
    }

    @Test
    void aLogIsCorrectedByTheVersionThatWasRead() {
        var id = over();
        log(id, SessionLog.of(new Outcome.Missed(Absent.MENTEE)));
        var first = row(id).loggedAt();
        as(ines);
        clock.advance(Duration.ofDays(1));
        assertThatThrownBy(() -> sessions.log(id, 0, SessionLog.of(new Outcome.Held(30, Set.of()))))
                .isInstanceOf(ChangedMeanwhile.class);
        log(id, SessionLog.of(new Outcome.Held(30, Set.of())));

        assertThat(row(id).state()).isEqualTo(SessionState.HELD);
        assertThat(row(id).absent()).isNull();
        assertThat(row(id).loggedAt()).isEqualTo(first);
        assertThat(actions()).containsExactly("session.booked", "session.logged", "session.log-corrected");
        refused("minutes", () -> log(id, SessionLog.of(new Outcome.Held(4, Set.of()))));
    }

    @Test
    void aCommitmentBelongsToOneOfThePairAndIsTickedByEither() {
        var id = over();
        var due = LocalDate.of(2026, 3, 11);
        log(id, promising(new Promise(ines, "Draft the agenda", due)));
        var open = mentorships.openOwn(match).commitments().getFirst();
        assertThat(open.promise()).isEqualTo("Draft the agenda");
        assertThat(open.overdue(due)).isFalse();
        assertThat(open.overdue(due.plusDays(1))).isTrue();

        mentorships.markDone(open.id(), open.version());
        assertThatThrownBy(() -> mentorships.reopen(open.id(), open.version())).isInstanceOf(ChangedMeanwhile.class);
        var done = mentorships.openOwn(match).commitments().getFirst();
        assertThat(done.done()).isTrue();
        as(ines);
        mentorships.reopen(done.id(), done.version());
        assertThat(mentorships.openOwn(match).commitments().getFirst().done()).isFalse();
    }

    @Test
    void whatIsStillOpenStandsOnTheNextLog() {
        var first = over();
        log(first, promising(new Promise(ines, "Draft the agenda", null)));
        var next = sessions.book(match, at(WEDNESDAY_15.plus(Duration.ofDays(7))));
        assertThat(sessions.toLog(next).open())
                .extracting(CommitmentRow::promise)
                .containsExactly("Draft the agenda");
        assertThat(sessions.toLog(first).open())
                .as("its own stands in the form")
                .isEmpty();
        assertThat(mentorships.openPromises(match)).hasSize(1);

        var open = sessions.toLog(next).open().getFirst();
        mentorships.markDone(open.id(), open.version());
        assertThat(sessions.toLog(next).open()).isEmpty();
        assertThat(mentorships.openPromises(match)).isEmpty();
        as(olga);
        assertThatThrownBy(() -> mentorships.openPromises(match)).isInstanceOf(NotFound.class);
    }

    private static SessionLog promising(Promise promise) {
        return new SessionLog(new Outcome.Held(60, Set.of()), promise, null, null);
    }

    @Test
    void theCommitmentOfALogIsChangedAndTakenBackWithIt() {
        var id = over();
        log(id, promising(new Promise(ines, "Draft the agenda", null)));
        log(id, promising(new Promise(daniel, "Find a room", null)));
        assertThat(mentorships.openOwn(match).commitments())
                .singleElement()
                .satisfies(c -> assertThat(c.owner()).isEqualTo(daniel));
        assertThat(sessions.toLog(id).filledIn().promise()).isEqualTo("Find a room");
        assertThat(sessions.toLog(id).filledIn().promisedBy()).isEqualTo(daniel.value());
        log(id, SessionLog.of(new Outcome.Held(60, Set.of())));
        assertThat(sql.fetchCount(COMMITMENT, COMMITMENT.MATCH_ID.eq(match))).isZero();
        refused("promise-missing", () -> log(id, promising(new Promise(ines, " ", null))));
        assertThatThrownBy(() -> log(id, promising(new Promise(olga, "Foreign", null))))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void theFormStartsWithTheTopicsOfThePair() {
        var own = given.topic("Leading a project");
        var mentors = sql.select(PUBLISHED_MATCH.MENTOR_ENROLLMENT_ID)
                .from(PUBLISHED_MATCH)
                .where(PUBLISHED_MATCH.MATCH_ID.eq(match))
                .fetchSingle()
                .value1();
        sql.execute(
                "insert into enrollment_topic (enrollment_id, topic_id, direction) values (?, ?, 'OFFERED')",
                mentors.value(),
                own.value());
        var form = sessions.toLog(booked());

        assertThat(form.topics().getFirst()).isEqualTo(new SessionToLog.TopicChoice(own, "Leading a project", true));
        assertThat(form.topics()).contains(new SessionToLog.TopicChoice(feedback, "Feedback", false));
        assertThat(form.partner().name()).isEqualTo("Ines Carvalho");
    }

    @Test
    void anUnsavedLogIsOfferedAgainToItsAuthorAlone() {
        var id = over();
        sessions.keepDraft(id, sessions.toLog(id).filledIn());
        sessions.keepDraft(id, HALF_A_LOG);

        assertThat(sessions.toLog(id).filledIn()).isEqualTo(HALF_A_LOG);
        assertThat(sessions.toLog(id).draftOf()).isNotNull();
        as(ines);
        assertThat(sessions.toLog(id).filledIn().sharedNote()).isEmpty();
        assertThat(sessions.toLog(id).draftOf()).isNull();
        as(daniel);
        sessions.discardDraft(id);
        assertThat(sessions.toLog(id).filledIn().happened()).isEqualTo(LogDraft.Happened.HELD);
        assertThat(sessions.toLog(id).draftOf()).isNull();
    }

    @Test
    void aSavedLogHasNoDraftLeft() {
        var id = over();
        sessions.keepDraft(id, HALF_A_LOG);
        as(ines);
        sessions.keepDraft(id, HALF_A_LOG);
        as(daniel);
        refused("promise-missing", () -> log(id, promising(new Promise(ines, " ", null))));
        log(id, SessionLog.of(new Outcome.Held(60, Set.of())));

        assertThat(sessions.toLog(id).draftOf()).isNull();
        as(ines);
        assertThat(sessions.toLog(id).draftOf()).as("her own").isNotNull();
    }

    /** A draft that an earlier form wrote is no reason to show nothing at all. */
    @Test
    void aDraftThatCannotBeReadIsLeftAside() {
        var id = over();
        sessions.keepDraft(id, HALF_A_LOG);
        sql.update(DRAFT)
                .set(DRAFT.TEXT, vault.seal("draft.text", "{\"happened\":\"PERHAPS\"}"))
                .execute();

        assertThat(sessions.toLog(id).draftOf()).isNull();
        assertThat(sessions.toLog(id).filledIn().minutes()).isEqualTo(60);
    }

    @Test
    void sessionsAreNumberedWithoutThoseCancelledOrMoved() {
        var first = over();
        clock.set(Pairs.LONG_AGO);
        sessions.cancel(sessions.book(match, at(WEDNESDAY_15.plusSeconds(7200))), 0, "Ill");
        var second = sessions.book(match, at(WEDNESDAY_15.plusSeconds(14_400)));

        assertThat(row(first).number()).isEqualTo(1);
        assertThat(row(second).number()).isEqualTo(2);
    }

    @Test
    void forAnybodyElseThereIsNoSuchSession() {
        var id = over();
        for (PersonId stranger : List.of(olga, coordinator, manager, administrator)) {
            as(stranger);
            var held = SessionLog.of(new Outcome.Held(60, Set.of()));
            assertThatThrownBy(() -> sessions.freeSlots(match, 60, null)).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> sessions.book(match, at(WEDNESDAY_15.plusSeconds(86_400))))
                    .isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> sessions.move(id, 0, at(WEDNESDAY_15.plusSeconds(86_400)), null))
                    .isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> sessions.cancel(id, 0, "No")).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> sessions.toLog(id)).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> sessions.keepDraft(id, HALF_A_LOG)).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> sessions.discardDraft(id)).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> sessions.log(id, 0, held)).isInstanceOf(NotFound.class);
        }
        as(daniel);
        assertThatThrownBy(() -> sessions.toLog(new SessionId(Long.MAX_VALUE))).isInstanceOf(NotFound.class);
    }

    @Test
    void whatOtherFeaturesHoldForOneOfThemIsNotOfferedNorBooked() {
        elsewhere = List.of(new Slot(WEDNESDAY_15.plusSeconds(1800), WEDNESDAY_15.plusSeconds(3600)));
        as(daniel);

        assertThat(sessions.freeSlots(match, 60, null))
                .extracting(Slot::startsAt)
                .doesNotContain(WEDNESDAY_15)
                .contains(WEDNESDAY_15.plusSeconds(3600));
        refused("taken", () -> sessions.book(match, at(WEDNESDAY_15)));
    }

    @Test
    void repeatedSessionsKeepTheTimeOfDayOfWhoBooksAndLeaveOutWhatIsTaken() {
        as(daniel);
        // Two weeks later Berlin is still on winter time; four weeks later it is not.
        elsewhere = List.of(new Slot(WEDNESDAY_15.plus(Duration.ofDays(14)), WEDNESDAY_15.plus(Duration.ofDays(15))));

        int booked = sessions.bookRepeatedly(match, at(WEDNESDAY_15), new Repetition(2, 3));

        assertThat(booked).isEqualTo(2);
        assertThat(mentorships.openOwn(match).sessions())
                .extracting(SessionRow::startsAt)
                .containsExactly(WEDNESDAY_15.plus(Duration.ofDays(28)).minusSeconds(3600), WEDNESDAY_15);
    }

    @Test
    void aRepetitionHasAnEnd() {
        refused("repetition-times", () -> new Repetition(1, Repetition.MOST + 1));
        refused("repetition-times", () -> new Repetition(1, 1));
        refused("repetition-weeks", () -> new Repetition(0, 3));
    }

    @Test
    void inCalendarsAMovedSessionStaysOneEntryThatCountsOn() {
        var id = booked();

        var moved = sessions.move(id, row(id).version(), at(WEDNESDAY_15.plusSeconds(3600)), "A clash");
        sessions.cancel(moved, row(moved).version(), "Ill");

        assertThat(told.stream(SessionBooked.class).map(SessionBooked::entry))
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.sequence()).isZero();
                    assertThat(entry.people()).containsExactlyInAnyOrder(daniel, ines);
                });
        var key = queries.standing(id).calendarKey();
        assertThat(told.stream(SessionMoved.class)).singleElement().satisfies(news -> {
            assertThat(news.from().startsAt()).isEqualTo(WEDNESDAY_15);
            assertThat(news.entry().calendarKey()).isEqualTo(key);
            assertThat(news.entry().sequence()).isEqualTo(1);
        });
        assertThat(told.stream(SessionCancelled.class)).singleElement().satisfies(news -> {
            assertThat(news.entry().calendarKey()).isEqualTo(key);
            assertThat(news.entry().sequence()).isEqualTo(2);
        });
    }

    @Test
    void missingLogsAreOfferedOneAfterAnotherUntilTheyAreWritten() {
        as(daniel);
        var first = sessions.book(match, at(WEDNESDAY_15));
        var second = sessions.book(match, at(WEDNESDAY_15.plusSeconds(7200)));
        sessions.book(match, at(WEDNESDAY_15.plus(Duration.ofDays(7))));
        clock.set(WEDNESDAY_15.plus(Duration.ofDays(1)));

        assertThat(sessions.toCatchUp())
                .extracting(known -> known.session().id())
                .containsExactly(first, second);
        log(first, SessionLog.of(new Outcome.Held(60, Set.of())));
        assertThat(sessions.toCatchUp())
                .extracting(known -> known.session().id())
                .containsExactly(second);
        as(olga);
        assertThat(sessions.toCatchUp()).isEmpty();
    }

    @Test
    void whatCannotBeLoggedAnyMoreIsNotMissing() {
        over();
        given.put(cohort, CohortState.CLOSED);

        assertThat(sessions.toCatchUp()).isEmpty();
    }
}
