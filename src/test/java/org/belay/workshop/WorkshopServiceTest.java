package org.belay.workshop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.belay.db.Tables.AUDIT_ENTRY;
import static org.belay.db.Tables.CIRCLE;
import static org.belay.db.Tables.SESSION;

import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.belay.cohort.CohortCancelled;
import org.belay.cohort.CohortClosed;
import org.belay.cohort.CohortState;
import org.belay.enrollment.ApplicationWithdrawn;
import org.belay.enrollment.EnrollmentId;
import org.belay.enrollment.Side;
import org.belay.matching.CircleState;
import org.belay.matching.RoomsTaken;
import org.belay.matching.RoomsTaken.Taken;
import org.belay.organization.PeopleLeft;
import org.belay.security.ProgramRole;
import org.belay.session.SessionKind;
import org.belay.session.SessionState;
import org.belay.session.Slot;
import org.belay.shared.ChangedMeanwhile;
import org.belay.shared.Problem;
import org.belay.shared.Progress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Workshops as those who coordinate a program write, publish, move, cancel and finish them. */
class WorkshopServiceTest extends WorkshopTestBase {

    @Autowired
    private RoomsTaken rehearsed;

    private static WorkshopDraft named(WorkshopDraft draft, String title, String description) {
        return new WorkshopDraft(
                title,
                description,
                draft.audience(),
                draft.facilitators(),
                draft.seats(),
                draft.minimum(),
                draft.dates(),
                draft.zone(),
                draft.venue(),
                draft.registration());
    }

    @Test
    void whatIsWrittenIsRead() {
        var rules = new RegistrationRules(NOW.plusSeconds(60), NOW.plusSeconds(7200), 12, 6);
        var written = seating(under(draft(12), rules), 12, 4);
        as(coordinator);
        var id = workshops.create(cohort, written);

        var read = workshops.page(id);
        assertThat(read.title()).isEqualTo("Difficult conversations");
        assertThat(read.facilitators()).extracting(Workshop.Facilitator::name).containsExactly("Lea Leads");
        assertThat(read.zone()).isEqualTo(ZoneId.of("Europe/Berlin"));
        assertThat(read.registration()).isEqualTo(rules);
        assertThat(at(read.content(), THURSDAY)).isEqualTo(written);
        assertThat(read.movedBy(written)).isFalse();
    }

    @Test
    void onlyCoordinatorsOfTheProgramRunIt() {
        var id = published(3);
        var version = now(id).version();
        for (var other : List.of(
                lea,
                ada,
                given.accounts.administrator("Ada", "Root"),
                given.accounts.member("Kai", "Holm", program, ProgramRole.MANAGER),
                given.accounts.member("Olga", "Other", given.program(), ProgramRole.COORDINATOR))) {
            as(other);
            hidden(() -> workshops.create(cohort, draft(1)));
            hidden(() -> workshops.create(program, draft(1)));
            hidden(() -> workshops.edit(id, version, draft(1)));
            hidden(() -> workshops.publish(id, version));
            hidden(() -> workshops.cancel(id, version, "No"));
            hidden(() -> workshops.goOn(id, version));
            hidden(() -> workshops.discard(id, version));
            hidden(() -> workshops.remarks(id));
            hidden(() -> workshops.tooFew(id));
            hidden(() -> lists.rooms(program));
        }
        as(coordinator);
        hidden(() -> workshops.page(new WorkshopId(-1)));
    }

    @Test
    void twoEditorsDoNotOverwriteEachOther() {
        var id = published(3);
        edit(id, draft -> named(draft, "Hard talks", ""));

        assertThatExceptionOfType(ChangedMeanwhile.class).isThrownBy(() -> workshops.edit(id, 1, draft(5)));
        assertThatExceptionOfType(ChangedMeanwhile.class).isThrownBy(() -> workshops.cancel(id, 1, "No"));
        assertThatExceptionOfType(ChangedMeanwhile.class).isThrownBy(() -> workshops.publish(id, 1));
        assertThat(now(id).title()).isEqualTo("Hard talks");
    }

    /** Otherwise every registration would stand in an editor's way. */
    @Test
    void whoRegistersDoesNotStandInTheWayOfAnEditor() {
        var id = published(3);
        as(coordinator);
        var version = workshops.page(id).version();
        registered(id, ada);
        as(coordinator);
        workshops.edit(id, version, seating(now(id).content(), 5, 0));

        assertThat(now(id).seats()).isEqualTo(5);
    }

    @Test
    void nonsenseIsRefusedInWords() {
        as(coordinator);
        refused(() -> workshops.create(cohort, named(draft(1), " ", "")), "workshop.problem.title");
        refused(
                () -> workshops.create(cohort, named(draft(1), "x".repeat(121), "x".repeat(2001))),
                "workshop.problem.long-title",
                "workshop.problem.long-description");
        refused(() -> workshops.create(cohort, seating(draft(1), 0, 0)), "workshop.problem.seats");
        refused(() -> workshops.create(cohort, seating(draft(1), 501, 0)), "workshop.problem.seats");
        refused(() -> workshops.create(cohort, seating(draft(1), 5, 6)), "workshop.problem.minimum");
        refused(() -> workshops.create(cohort, at(draft(1))), "workshop.problem.no-date");
        refused(
                () -> workshops.create(cohort, at(draft(1), THURSDAY, THURSDAY.plusSeconds(3600))),
                "workshop.problem.dates-overlap");
        refused(
                () -> workshops.create(cohort, in(draft(1), new Venue(null, "x".repeat(201), "javascript:alert(1)"))),
                "workshop.problem.long-place",
                "workshop.problem.link");
        refused(
                () -> workshops.create(
                        cohort, under(draft(1), new RegistrationRules(THURSDAY, NOW.plusSeconds(1), 0, 999))),
                "workshop.problem.answer-hours",
                "workshop.problem.quiet-hours",
                "workshop.problem.registration-order",
                "workshop.problem.registration-late");
        refused(
                () -> workshops.create(
                        cohort, under(draft(1), new RegistrationRules(null, THURSDAY.plusSeconds(1), 24, 24))),
                "workshop.problem.registration-late");
        refused(
                () -> workshops.create(
                        cohort,
                        forThem(draft(1), Audience.PARTICIPANTS, Set.of(given.accounts.person("No", "Account")))),
                "workshop.problem.no-facilitator");
    }

    @ParameterizedTest
    @CsvSource({"14, false", "15, true", "720, true", "721, false"})
    void lengthsHaveLimits(int minutes, boolean right) {
        as(coordinator);
        var draft = draft(1);
        var changed = new WorkshopDraft(
                draft.title(),
                draft.description(),
                draft.audience(),
                draft.facilitators(),
                1,
                0,
                List.of(new WorkshopDraft.Date(THURSDAY, minutes)),
                draft.zone(),
                draft.venue(),
                draft.registration());
        if (right) {
            workshops.create(cohort, changed);
        } else {
            refused(() -> workshops.create(cohort, changed), "workshop.problem.length");
        }
    }

    @Test
    void whatIsPublishedHasAPlaceATimeAheadAndSomebodyWhoLeads() {
        as(coordinator);
        var id = workshops.create(
                cohort, forThem(in(at(draft(1), NOW), Venue.NOWHERE), Audience.PARTICIPANTS, Set.of()));

        refused(
                () -> workshops.publish(id, 0),
                "workshop.problem.past",
                "workshop.problem.venue",
                "workshop.problem.facilitator");
    }

    @Test
    void theStateMovesByItsVerbsAlone() {
        as(coordinator);
        var draft = workshops.create(cohort, draft(2));
        refused(() -> workshops.cancel(draft, 0, "No"), "workshop.problem.state.DRAFT");
        refused(() -> workshops.goOn(draft, 0), "workshop.problem.state.DRAFT");
        refused(() -> workshops.finish(draft, 0), "workshop.problem.state.DRAFT");

        var open = published(draft(2));
        refused(() -> workshops.publish(open, 1), "workshop.problem.state.PUBLISHED");
        refused(() -> workshops.discard(open, 1), "workshop.problem.state.PUBLISHED");
        refused(() -> workshops.cancel(open, 1, " "), "workshop.problem.reason");
        refused(() -> workshops.cancel(open, 1, "x".repeat(1001)), "workshop.problem.long-reason");
        refused(() -> workshops.finish(open, 1), "workshop.problem.not-begun");
        workshops.cancel(open, 1, "The trainer is ill");
        refused(() -> workshops.publish(open, 2), "workshop.problem.state.CANCELLED");
        refused(() -> workshops.edit(open, 2, draft(2)), "workshop.problem.state.CANCELLED");
        refused(() -> register(open, ada), "workshop.problem.state.CANCELLED");

        var held = published(draft(2));
        clock.set(THURSDAY);
        as(coordinator);
        refused(() -> workshops.cancel(held, 1, "Too late"), "workshop.problem.begun");
        workshops.finish(held, 1);
        refused(() -> workshops.finish(held, 2), "workshop.problem.state.HELD");
        refused(() -> workshops.cancel(held, 2, "No"), "workshop.problem.state.HELD");
        assertThat(now(held).state()).isEqualTo(WorkshopState.HELD);
    }

    @Test
    void aCancellingIsTakenBackWithAllSeatsAsTheyWere() {
        var id = published(1);
        registered(id, ada, ben);
        as(coordinator);
        workshops.cancel(id, now(id).version(), "The trainer is ill");
        var version = now(id).version();
        assertThatExceptionOfType(ChangedMeanwhile.class).isThrownBy(() -> workshops.restore(id, version - 1));
        as(ada);
        hidden(() -> workshops.restore(id, version));
        as(coordinator);
        roomsTakenElsewhere = true;
        workshops.restore(id, version);

        assertThat(now(id).state()).as("in no room of a site").isEqualTo(WorkshopState.PUBLISHED);
        assertThat(now(id).stage().endReason()).isNull();
        assertThat(stateOf(id, ada)).contains(SeatState.TAKEN);
        assertThat(stateOf(id, ben)).contains(SeatState.WAITLISTED);
        var news = told(WorkshopRestored.class).getFirst();
        assertThat(people(news.seated())).containsExactly(ada);
        assertThat(people(news.waiting())).containsExactly(ben);
        refused(() -> workshops.restore(id, version + 1), "workshop.problem.state.PUBLISHED");
    }

    @Test
    void aCancellingIsNotTakenBackOnceTheRoomIsTakenOrItWouldHaveBegun() {
        var room = given.room("Large", 30);
        var id = published(in(draft(3), new Venue(room, null, null)));
        workshops.cancel(id, 1, "The trainer is ill");
        roomsTakenElsewhere = true;
        refused(() -> workshops.restore(id, 2), "workshop.problem.room-taken");
        roomsTakenElsewhere = false;
        clock.set(THURSDAY);
        refused(() -> workshops.restore(id, 2), "workshop.problem.begun");
        assertThat(now(id).state()).isEqualTo(WorkshopState.CANCELLED);
    }

    @Test
    void whatADraftLacksIsSaidBeforeItIsPublished() {
        as(coordinator);
        var id = workshops.create(
                cohort,
                in(forThem(at(draft(2), NOW.minusSeconds(60)), Audience.PARTICIPANTS, Set.of()), Venue.NOWHERE));
        assertThat(workshops.unready(id))
                .extracting(Problem::key)
                .containsExactly("workshop.problem.past", "workshop.problem.venue", "workshop.problem.facilitator");
        assertThat(workshops.remarks(id)).containsAll(workshops.unready(id));
        assertThat(workshops.unready(published(2))).isEmpty();
        as(lea);
        hidden(() -> workshops.unready(id));
    }

    @Test
    void aDraftThatIsDiscardedIsGone() {
        as(coordinator);
        var id = workshops.create(cohort, draft(2));
        workshops.discard(id, 0);

        hidden(() -> workshops.page(id));
    }

    @Test
    void whatIsCancelledIsToldToAllWhoHaveOrWantASeat() {
        var id = published(1);
        registered(id, ada, ben, cleo);
        as(cleo);
        registrations.giveBack(id);
        as(coordinator);
        workshops.cancel(id, 1, " The trainer is ill ");

        assertThat(told(WorkshopCancelled.class)).singleElement().satisfies(news -> {
            assertThat(people(news.people())).containsExactly(ada, ben);
            assertThat(news.reason()).isEqualTo("The trainer is ill");
        });
        assertThat(now(id).stage().endReason()).isEqualTo("The trainer is ill");
        assertThat(sql.fetchExists(AUDIT_ENTRY, AUDIT_ENTRY.ACTION.eq("workshop.cancelled")))
                .isTrue();
    }

    @Test
    void whoeverIsMovedIsToldAndMayGiveTheSeatBack() {
        var id = published(1);
        registered(id, ada, ben);
        edit(id, draft -> at(draft, THURSDAY.plus(Duration.ofDays(1))));

        assertThat(told(WorkshopMoved.class)).singleElement().satisfies(news -> {
            assertThat(people(news.people())).containsExactly(ada, ben);
            assertThat(news.workshop().startsAt()).isEqualTo(THURSDAY.plus(Duration.ofDays(1)));
        });
        as(ada);
        registrations.giveBack(id);
        assertThat(stateOf(id, ben)).contains(SeatState.OFFERED);
    }

    @Test
    void anotherPlaceIsAMoveToo() {
        var id = published(1);
        registered(id, ada);
        edit(id, draft -> in(draft, new Venue(null, "Library", null)));

        assertThat(told(WorkshopMoved.class)).hasSize(1);
        edit(id, draft -> named(draft, "Hard talks", "Otherwise all the same"));
        assertThat(told(WorkshopMoved.class)).hasSize(1);
    }

    @Test
    void whatIsPublishedStaysAheadAndLed() {
        var id = published(2);
        refused(() -> edit(id, draft -> at(draft, NOW.minusSeconds(60))), "workshop.problem.past");
        refused(() -> edit(id, draft -> in(draft, Venue.NOWHERE)), "workshop.problem.venue");
        refused(
                () -> edit(id, draft -> forThem(draft, Audience.PARTICIPANTS, Set.of())),
                "workshop.problem.facilitator");
    }

    @Test
    void aDateThatHasBegunStaysAsItWas() {
        var id = published(at(draft(2), THURSDAY, THURSDAY.plus(Duration.ofDays(7))));
        clock.set(THURSDAY.plusSeconds(60));
        var dates = now(id).content().dates();

        refused(() -> edit(id, draft -> at(draft, THURSDAY.plus(Duration.ofDays(7)))), "workshop.problem.begun-date");
        edit(
                id,
                draft -> dated(
                        draft,
                        List.of(
                                dates.getFirst(),
                                new WorkshopDraft.Date(dates.getLast().id(), THURSDAY.plus(Duration.ofDays(8)), 90))));
        assertThat(now(id).dates())
                .extracting(Workshop.Date::id)
                .containsExactlyElementsOf(
                        dates.stream().map(WorkshopDraft.Date::id).toList());
        assertThat(now(id).endsAt()).isEqualTo(THURSDAY.plus(Duration.ofDays(8)).plusSeconds(90 * 60));
    }

    private static WorkshopDraft dated(WorkshopDraft draft, List<WorkshopDraft.Date> dates) {
        return new WorkshopDraft(
                draft.title(),
                draft.description(),
                draft.audience(),
                draft.facilitators(),
                draft.seats(),
                draft.minimum(),
                dates,
                draft.zone(),
                draft.venue(),
                draft.registration());
    }

    @Test
    void aRoomIsForOneAtATime() {
        var room = given.room("3.02", 30);
        published(in(draft(2), new Venue(room, null, null)));
        var leo = given.accounts.member("Leo", "Leads");
        var same = forThem(in(draft(2), new Venue(room, null, null)), Audience.PARTICIPANTS, Set.of(leo));
        as(coordinator);
        var id = workshops.create(cohort, at(same, THURSDAY.plusSeconds(7199)));

        assertThat(workshops.remarks(id)).extracting(Problem::key).containsExactly("workshop.problem.room-taken");
        refused(() -> workshops.publish(id, 0), "workshop.problem.room-taken");
        workshops.edit(id, 0, at(same, THURSDAY.plusSeconds(7200)));
        workshops.publish(id, 1);
        refused(() -> workshops.edit(id, 2, at(same, THURSDAY)), "workshop.problem.room-taken");
    }

    @Test
    void whatElseHasTheRoomKeepsItAndWorkshopsSayThatTheyHaveIt() {
        var room = given.room("3.02", 30);
        as(coordinator);
        var id = workshops.create(cohort, in(draft(2), new Venue(room, null, null)));
        roomsTakenElsewhere = true;
        refused(() -> workshops.publish(id, 0), "workshop.problem.room-taken");
        roomsTakenElsewhere = false;
        workshops.publish(id, 0);

        assertThat(new WorkshopRooms(new ClashQueries(sql))
                        .taken(List.of(room), new Slot(THURSDAY, THURSDAY.plusSeconds(60))))
                .isEqualTo(Map.of(room, List.of(new Slot(THURSDAY, THURSDAY.plusSeconds(7200)))));
    }

    @Test
    void aSessionKeepsItsRoom() {
        var room = given.room("3.02", 30);
        var circle = sql.insertInto(CIRCLE)
                .set(CIRCLE.COHORT_ID, cohort)
                .set(CIRCLE.NAME, "Speaking up")
                .set(CIRCLE.STATE, CircleState.ACTIVE)
                .set(CIRCLE.FACILITATOR_ID, lea)
                .set(CIRCLE.FORMED_AT, NOW)
                .returningResult(CIRCLE.CIRCLE_ID)
                .fetchSingle()
                .value1();
        sql.insertInto(SESSION)
                .set(SESSION.CIRCLE_ID, circle)
                .set(SESSION.STATE, SessionState.SCHEDULED)
                .set(SESSION.STARTS_AT, THURSDAY.minusSeconds(1800))
                .set(SESSION.MINUTES, 60)
                .set(SESSION.KIND, SessionKind.IN_PERSON)
                .set(SESSION.ROOM_ID, room)
                .set(SESSION.BOOKED_BY_ID, lea)
                .execute();
        as(coordinator);
        var id = workshops.create(cohort, in(draft(2), new Venue(room, null, null)));

        refused(() -> workshops.publish(id, 0), "workshop.problem.room-taken", "workshop.problem.leader-taken");
        assertThat(rehearsed.of(List.of(room), THURSDAY.minusSeconds(86400), THURSDAY.plusSeconds(86400)))
                .as("as a rehearsal counts it")
                .isEqualTo(Map.of(room, List.of(new Taken(THURSDAY.minusSeconds(1800), THURSDAY.plusSeconds(1800)))));
    }

    @Test
    void aRehearsalReckonsWithTheRoomOfAWorkshop() {
        var room = given.room("3.02", 30);
        published(in(draft(2), new Venue(room, null, null)));

        assertThat(rehearsed.of(List.of(room), THURSDAY.minusSeconds(86400), THURSDAY.plusSeconds(86400)))
                .isEqualTo(Map.of(room, List.of(new Taken(THURSDAY, THURSDAY.plusSeconds(7200)))));
    }

    @Test
    void whoLeadsLeadsOneAtATime() {
        published(2);
        as(coordinator);
        var id = workshops.create(cohort, at(draft(2), THURSDAY.minusSeconds(3600)));

        refused(() -> workshops.publish(id, 0), "workshop.problem.leader-taken");
        workshops.edit(id, 0, at(draft(2), THURSDAY.minusSeconds(7200)));
        workshops.publish(id, 1);
    }

    @Test
    void moreSeatsThanTheRoomHasChairsIsSaidAndNotForbidden() {
        as(coordinator);
        var id = workshops.create(cohort, in(draft(20), new Venue(given.room("3.02", 12), null, null)));

        assertThat(workshops.remarks(id)).singleElement().satisfies(remark -> {
            assertThat(remark.key()).isEqualTo("workshop.remark.capacity");
            assertThat(remark.arguments()).contains(12, 20);
        });
        workshops.publish(id, 0);
    }

    @Test
    void peopleWithASeatAndThoseWhoLeadAreTaken() {
        var id = published(1);
        registered(id, ada, ben);
        var engagements = new WorkshopEngagements(new ClashQueries(sql));
        var around = new Slot(THURSDAY.minusSeconds(60), THURSDAY.plusSeconds(60));

        assertThat(engagements.of(List.of(ada), around))
                .containsExactly(new Slot(THURSDAY, THURSDAY.plusSeconds(7200)));
        assertThat(engagements.of(List.of(lea), around)).hasSize(1);
        assertThat(engagements.of(List.of(ben, cleo), around)).isEmpty();
        assertThat(engagements.of(List.of(ada), new Slot(THURSDAY.minusSeconds(60), THURSDAY)))
                .isEmpty();
        as(coordinator);
        workshops.cancel(id, 1, "No");
        assertThat(engagements.of(List.of(ada, lea), around)).isEmpty();
    }

    @Test
    void tooFewAreToldOnceAndACoordinatorMayGoOn() {
        var closes = NOW.plus(Duration.ofDays(5));
        var id = published(seating(under(draft(5), new RegistrationRules(null, closes, 24, 24)), 5, 3));
        registered(id, ada, ben);
        deadlines.act();
        assertThat(told(TooFewRegistered.class)).isEmpty();

        clock.set(closes);
        deadlines.act();
        deadlines.act();
        assertThat(told(TooFewRegistered.class))
                .extracting(TooFewRegistered::registered)
                .containsExactly(2);
        as(coordinator);
        assertThat(workshops.tooFew(id)).isTrue();
        workshops.goOn(id, now(id).version());
        assertThat(workshops.tooFew(id)).isFalse();
    }

    /** Registration is open until the start, as usual: three days before it has to be decided. */
    @Test
    void tooFewAreToldDaysBeforeTheStartWhereRegistrationStaysOpen() {
        var id = published(seating(draft(5), 5, 3));
        registered(id, ada, ben);
        clock.set(THURSDAY.minus(Duration.ofDays(3)).minusSeconds(1));
        deadlines.act();
        assertThat(told(TooFewRegistered.class)).isEmpty();

        clock.advance(Duration.ofSeconds(1));
        deadlines.act();
        deadlines.act();
        assertThat(told(TooFewRegistered.class)).hasSize(1);
        as(coordinator);
        assertThat(workshops.tooFew(id)).isTrue();
    }

    @Test
    void ofAWorkshopThatIsMovedTooFewAreToldAnew() {
        var id = published(seating(draft(5), 5, 3));
        clock.set(THURSDAY.minus(Duration.ofDays(3)));
        deadlines.act();
        edit(id, draft -> named(draft, "Hard talks", ""));
        deadlines.act();
        assertThat(told(TooFewRegistered.class)).hasSize(1);

        edit(id, draft -> at(draft, THURSDAY.plus(Duration.ofDays(7))));
        clock.advance(Duration.ofDays(7));
        deadlines.act();
        assertThat(told(TooFewRegistered.class)).hasSize(2);
    }

    @Test
    void anOfferEndsBeforeAWorkshopThatIsMovedEarlier() {
        var id = published(1);
        registered(id, ada, ben);
        as(ada);
        registrations.giveBack(id);
        var start = clock.instant().plus(Duration.ofHours(12));
        edit(id, draft -> at(draft, start));

        assertThat(seats.of(id, ben).orElseThrow().answerBy())
                .as("an hour is left to answer")
                .isEqualTo(clock.instant().plus(Duration.ofHours(1)));
        var later = start.plus(Duration.ofHours(20));
        edit(id, draft -> at(draft, later));
        assertThat(seats.of(id, ben).orElseThrow().answerBy()).isBefore(later);
    }

    @Test
    void nobodyAcceptsASeatInAWorkshopThatHasBegun() {
        var id = published(1);
        registered(id, ada, ben);
        as(ada);
        registrations.giveBack(id);
        sql.execute("update workshop_seat set lapses_at = '2037-12-31' where state = 'OFFERED'");
        clock.set(THURSDAY);
        as(ben);

        refused(() -> registrations.accept(id), "workshop.problem.begun");
    }

    @Test
    void enoughAreNoNews() {
        var closes = NOW.plus(Duration.ofDays(5));
        var id = published(seating(under(draft(5), new RegistrationRules(null, closes, 24, 24)), 5, 2));
        registered(id, ada, ben);
        clock.set(closes);
        deadlines.act();

        assertThat(told(TooFewRegistered.class)).isEmpty();
    }

    @Test
    void peopleAreRemindedOfEachDateOnce() {
        var id = published(at(draft(1), THURSDAY, THURSDAY.plus(Duration.ofDays(7))));
        registered(id, ada, ben);
        clock.set(THURSDAY.minus(Duration.ofHours(24)));
        deadlines.act();
        deadlines.act();

        assertThat(told(WorkshopNear.class)).singleElement().satisfies(near -> {
            assertThat(people(near.people())).containsExactly(ada);
            assertThat(near.date().startsAt()).isEqualTo(THURSDAY);
        });
        clock.set(THURSDAY.plus(Duration.ofDays(6)));
        deadlines.act();
        assertThat(told(WorkshopNear.class)).hasSize(2);
    }

    @Test
    void ofWhatIsPastOrCancelledNobodyIsReminded() {
        var past = published(1);
        registered(past, ada);
        var cancelled = published(forThem(draft(1), Audience.PARTICIPANTS, Set.of(given.accounts.member("Leo", "L"))));
        registered(cancelled, ben);
        as(coordinator);
        workshops.cancel(cancelled, 1, "No");
        clock.set(THURSDAY.plusSeconds(1));
        deadlines.act();

        assertThat(told(WorkshopNear.class)).isEmpty();
    }

    @Test
    void ofADateAtAnotherTimePeopleAreRemindedAnew() {
        var id = published(1);
        registered(id, ada);
        clock.set(THURSDAY.minus(Duration.ofHours(20)));
        deadlines.act();
        var date = now(id).content().dates().getFirst();
        edit(
                id,
                draft -> dated(
                        draft, List.of(new WorkshopDraft.Date(date.id(), THURSDAY.plus(Duration.ofDays(3)), 60))));
        clock.set(THURSDAY.plus(Duration.ofDays(2)).plusSeconds(1));
        deadlines.act();

        assertThat(told(WorkshopNear.class)).hasSize(2);
    }

    @Test
    void withTheCohortItsWorkshopsAreCancelled() {
        var id = published(1);
        registered(id, ada, ben);
        as(coordinator);
        endings.on(new CohortCancelled(cohort, program, CohortState.RUNNING, "No budget"));

        assertThat(now(id).state()).isEqualTo(WorkshopState.CANCELLED);
        assertThat(now(id).stage().endReason()).isEqualTo("No budget");
        assertThat(told(WorkshopCancelled.class))
                .as("everybody in the cohort is told of that once, but who has it in their calendar")
                .singleElement()
                .satisfies(news -> assertThat(people(news.people())).containsExactly(ada));
    }

    @Test
    void whoWithdrawsFromTheCohortFreesTheSeat() {
        var id = published(1);
        registered(id, ada, ben);
        endings.on(new ApplicationWithdrawn(new EnrollmentId(1), cohort, program, ada));

        assertThat(stateOf(id, ada)).contains(SeatState.GIVEN_BACK);
        assertThat(stateOf(id, ben)).contains(SeatState.OFFERED);
    }

    @Test
    void whoLeavesFreesTheSeatAndLeadsNothingAnyMore() {
        var id = published(1);
        registered(id, ada, ben);
        as(coordinator);
        endings.on(new PeopleLeft(Set.of(ada, lea), null, null));

        assertThat(stateOf(id, ben)).contains(SeatState.OFFERED);
        assertThat(now(id).facilitators()).isEmpty();
        assertThat(told(LeaderLeft.class)).hasSize(1);
    }

    @Test
    void whoIsNamedToLeadLaterIsTold() {
        var id = published(1);
        var leo = given.accounts.member("Leo", "Leads");
        edit(id, draft -> forThem(draft, Audience.PARTICIPANTS, Set.of(lea, leo)));

        assertThat(told(LeaderNamed.class)).extracting(LeaderNamed::person).containsExactly(leo);
    }

    @Test
    void anOverCohortGetsNoMoreWorkshops() {
        close();
        as(coordinator);
        refused(() -> workshops.create(cohort, draft(1)), "cohort.problem.over");
    }

    @Test
    void aCohortIsNotClosedWhileAWorkshopOfItIsPublished() {
        var id = published(1);
        as(coordinator);
        var closing = new CohortClosed(cohort, program, Progress.NONE);
        refused(() -> endings.on(closing), "workshop.problem.cohort-closes");
        workshops.cancel(id, now(id).version(), "Nobody has time");
        endings.on(closing);
    }

    /** Of a cohort that was closed before that waited for its workshops. */
    @Test
    void whatHasBegunInAClosedCohortIsFinished() {
        var id = published(1);
        registered(id, ada);
        as(lea);
        clock.set(THURSDAY);
        door.mark(now(id).dates().getFirst().id(), ada, Presence.HERE);
        clock.set(THURSDAY.plus(Duration.ofDays(7)));
        close();
        workshops.finish(id, now(id).version());
        assertThat(now(id).state()).isEqualTo(WorkshopState.HELD);
        assertThat(told(AttendanceSettled.class))
                .singleElement()
                .satisfies(news -> assertThat(news.people())
                        .extracting(AttendanceSettled.Attended::person)
                        .containsExactly(ada));
        assertThat(told(FeedbackAsked.class)).as("nobody could answer").isEmpty();
    }

    @Test
    void whatIsAheadInAClosedCohortIsCancelledForGood() {
        var id = published(1);
        as(coordinator);
        close();
        workshops.cancel(id, now(id).version(), "Nobody has time");
        assertThat(now(id).state()).isEqualTo(WorkshopState.CANCELLED);
        refused(() -> workshops.restore(id, now(id).version()), OVER);
    }

    /** Whatever else writes, whoever it is; only reading goes on. */
    @Test
    void ofAClosedCohortWorkshopsCanOnlyBeRead() {
        var id = published(1);
        as(coordinator);
        var draft = workshops.create(cohort, draft(1));
        registered(id, ada);
        close();
        as(ada);
        refused(() -> registrations.giveBack(id), OVER);
        as(coordinator);
        refused(() -> workshops.edit(id, now(id).version(), draft(2)), OVER);
        refused(() -> workshops.goOn(id, now(id).version()), OVER);
        refused(() -> workshops.publish(draft, now(draft).version()), OVER);
        refused(() -> workshops.discard(draft, now(draft).version()), OVER);
        refused(() -> door.newCode(now(id).dates().getFirst().id()), OVER);
        assertThat(workshops.page(id).state()).isEqualTo(WorkshopState.PUBLISHED);
        assertThat(workshops.closed(id)).isTrue();
    }

    @Test
    void theDatabaseItselfRefusesNonsense() {
        var id = published(1);
        registered(id, ada);
        assertThatExceptionOfType(org.springframework.dao.DataAccessException.class)
                .isThrownBy(() -> sql.execute(
                        "insert into workshop_seat (workshop_id, person_id, state, line_number,"
                                + " ticket, asked_at, changed_at) values (?, ?, 'TAKEN', 99, 'other', now(6), now(6))",
                        id.value(),
                        ada.value()));
        assertThatExceptionOfType(org.springframework.dao.DataAccessException.class)
                .isThrownBy(() -> sql.execute("update workshop set seats = 0 where workshop_id = ?", id.value()));
    }

    @Test
    void sidesDecideWhoASeatIsFor() {
        assertThat(Audience.MENTORS.sides()).containsExactly(Side.MENTOR, Side.BOTH);
        assertThat(Audience.MENTEES.sides()).containsExactly(Side.MENTEE, Side.BOTH);
        assertThat(Audience.PARTICIPANTS.sides()).containsExactly(Side.values());
    }

    @Test
    void timesOfTheWaitlistFollowFromTheStart() {
        var id = published(1);
        var workshop = now(id);
        assertThat(workshop.lastAnswerAt()).isEqualTo(THURSDAY.minus(Duration.ofHours(24)));
        assertThat(workshop.firstComeAt()).isEqualTo(THURSDAY.minus(Duration.ofHours(25)));
    }
}
