package org.belay.scheduling.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.belay.db.Tables.COHORT;
import static org.belay.db.Tables.PUBLISHED_MATCH;
import static org.belay.db.Tables.SCHEDULE_MOVE;
import static org.belay.db.Tables.SCHEDULE_RUN;
import static org.belay.db.Tables.SESSION;
import static org.belay.scheduling.ScheduleGiven.YORK;
import static org.jooq.impl.DSL.select;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.router.QueryParameters;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.belay.BelayTest;
import org.belay.LockWaits;
import org.belay.cohort.CohortState;
import org.belay.enrollment.Side;
import org.belay.matching.MatchId;
import org.belay.scheduling.AgreedBy;
import org.belay.scheduling.Conflict;
import org.belay.scheduling.ScheduleEdits;
import org.belay.scheduling.ScheduleGap;
import org.belay.scheduling.ScheduleGiven;
import org.belay.scheduling.SchedulePublishing;
import org.belay.scheduling.ScheduleRunState;
import org.belay.scheduling.ScheduleRuns;
import org.belay.scheduling.ScheduleService;
import org.belay.scheduling.ScheduleSettings.Sessions;
import org.belay.scheduling.ScheduleWithdrawals;
import org.belay.scheduling.ScheduledRow;
import org.belay.security.TestAccounts;
import org.belay.session.SessionKind;
import org.belay.shared.PersonId;
import org.belay.shared.Progress;
import org.belay.shared.ui.BackgroundTask;
import org.belay.shared.ui.Calendar;
import org.belay.shared.ui.CalendarEvents;
import org.belay.shared.ui.Formats;
import org.belay.workshop.Venue;
import org.belay.workshop.WorkshopGiven;
import org.belay.workshop.WorkshopService;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** The schedule of a cohort as coordinators use it, found by the words that they read. */
@BelayTest
@Transactional
class ScheduleViewTest extends SpringBrowserlessTest {

    @Autowired
    private DSLContext sql;

    @Autowired
    private ScheduleService schedules;

    @Autowired
    private ScheduleRuns runs;

    @Autowired
    private ScheduleEdits edits;

    @Autowired
    private SchedulePublishing publishing;

    @Autowired
    private ScheduleWithdrawals withdrawals;

    @Autowired
    private WorkshopService workshops;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private Clock clock;

    private ScheduleGiven given;
    private PersonId ines;
    private MatchId match;
    private LocalDate monday;

    @BeforeEach
    void aPairThatMeetsAndOneThatHardlyCan() {
        UI.getCurrent().setLocale(Locale.ENGLISH);
        given = new ScheduleGiven(sql);
        ines = given.person("Ines", "Carvalho");
        match = given.match(
                given.place(given.person("Daniel", "Osei"), Side.MENTOR, ScheduleGiven.EVERY_DAY),
                given.place(ines, Side.MENTEE, ScheduleGiven.EVERY_DAY));
        given.match(
                given.place(given.person("Lena", "Ask"), Side.MENTOR, "Mon 09:00-10:00"),
                given.place(given.person("Rui", "Melo"), Side.MENTEE, "Mon 09:30-11:00"));
        monday = ScheduleGiven.monday(clock);
        given.accounts.signIn(given.coordinator);
    }

    @AfterEach
    void nobody() {
        TestAccounts.signOut();
    }

    private void placed() {
        runs.placeAtOnce(
                given.cohort,
                ScheduleGiven.settings(false, Sessions.FIRST, SessionKind.REMOTE, 2, monday, 14, Set.of()),
                10_000);
    }

    private void open(String view) {
        UI.getCurrent()
                .navigate(
                        "cohort/" + given.cohort.value() + "/schedule",
                        QueryParameters.simple(Map.of("view", view, "day", monday.toString())));
    }

    private List<ScheduledRow> rows() {
        return schedules.rows(given.cohort, clock.instant(), clock.instant().plus(Duration.ofDays(200)));
    }

    private ScheduledRow row() {
        return rows().stream()
                .filter(row -> match.equals(row.match()))
                .findFirst()
                .orElseThrow();
    }

    private void press(String words) {
        test(find(Button.class).withText(words).all().getFirst()).click();
    }

    private String said() {
        return getCurrentView().getElement().getTextRecursively();
    }

    private void undo() {
        var button = find(Notification.class).all().stream()
                .flatMap(note -> note.getChildren())
                .flatMap(row -> row.getChildren())
                .filter(Button.class::isInstance)
                .map(Button.class::cast)
                .findFirst()
                .orElseThrow();
        button.click();
    }

    @Test
    void theWeekIsACalendarAndTheListSaysTheSame() {
        placed();
        open("week");
        assertThat(find(Calendar.class).all()).hasSize(1);
        open("list");
        var list = find(Grid.class).all().getFirst();
        assertThat(list.getListDataView().getItemCount()).isEqualTo(rows().size());
        assertThat(find(Calendar.class).all()).isEmpty();
        assertThat(said()).contains("Placed1of 2");
    }

    @Test
    void aGapSaysWhyAndIsFilledInOneClick() {
        placed();
        open("list");
        assertThat(said())
                .contains(
                        "1 could not be placed",
                        "Lena Ask + Rui Melo",
                        "There is no hour in which all are free.",
                        "Lena Ask is free Mon",
                        "30 minutes would fit");
        press("Make it shorter");
        assertThat(rows()).anySatisfy(row -> {
            assertThat(row.title()).isEqualTo("Lena Ask + Rui Melo");
            assertThat(row.minutes()).isEqualTo(30);
        });
        open("list");
        assertThat(said()).doesNotContain("could not be placed");
    }

    /** Where no small change helps it says what does, in both languages. */
    @Test
    void aGapWithoutASuggestionSaysWhatHelps() {
        given.match(
                given.place(given.person("Ada", "Berg"), Side.MENTOR, "Mon 09:00-10:00"),
                given.place(given.person("Kim", "Sand"), Side.MENTEE, "Tue 09:00-10:00"));
        placed();
        open("list");
        assertThat(said())
                .contains(
                        "Ada Berg + Kim Sand",
                        "Ask those who meet for more hours in which they are free, then plan again.");
        for (var cause : ScheduleGap.Cause.values()) {
            assertThat(Words.text("schedule.otherwise." + cause)).doesNotContain("schedule.otherwise");
        }
    }

    /** An agreed one can be taken back, since it does not move. */
    @Test
    void aKickoffThatDoesNotFitAnyMoreIsTakenBackWhereItIsSaid() {
        runs.placeAtOnce(
                given.cohort,
                ScheduleGiven.settings(true, Sessions.NONE, SessionKind.REMOTE, 2, monday, 14, Set.of()),
                10_000);
        publishing.publish(given.cohort, Progress.NONE);
        var kickoff = rows().getFirst();
        given.closed(LocalDate.ofInstant(kickoff.startsAt(), YORK));
        open("list");
        assertThat(said()).contains("1 meeting does not fit any more", "Kickoff", "Somebody is not free then.");
        press("Take back");
        assertThat(rows()).isEmpty();
    }

    /** Accepted in one click, and taken back in another. */
    @Test
    void aSuggestedMoveSaysWhyAndIsAcceptedAndTakenBack() {
        placed();
        schedules.agree(given.cohort, AgreedBy.COORDINATOR);
        publishing.publish(given.cohort, Progress.NONE);
        var before = row();
        given.away(ines, LocalDate.ofInstant(before.startsAt(), YORK));
        var to = edits.alternatives(before.key(given.cohort), before.startsAt().plus(Duration.ofDays(1)), 60, false)
                .getFirst()
                .startsAt();
        suggest(before, to);
        open("list");
        assertThat(said())
                .contains(
                        "1 meeting does not fit any more",
                        "Not everybody is free then. Choose another time.",
                        "Move Daniel Osei + Ines Carvalho?",
                        Words.when(to, 60));
        press("Accept move");
        assertThat(row().startsAt()).isEqualTo(to);
        undo();
        assertThat(row().startsAt()).isEqualTo(before.startsAt());
    }

    private void suggest(ScheduledRow row, Instant to) {
        var run = sql.selectFrom(SCHEDULE_RUN)
                .where(SCHEDULE_RUN.COHORT_ID.eq(given.cohort))
                .fetchAny(SCHEDULE_RUN.SCHEDULE_RUN_ID);
        sql.update(SCHEDULE_RUN)
                .set(SCHEDULE_RUN.STATE, ScheduleRunState.FINISHED)
                .where(SCHEDULE_RUN.COHORT_ID.eq(given.cohort))
                .execute();
        sql.insertInto(SCHEDULE_MOVE)
                .set(SCHEDULE_MOVE.SCHEDULE_RUN_ID, run)
                .set(SCHEDULE_MOVE.SESSION_ID, row.session())
                .set(SCHEDULE_MOVE.SESSION_VERSION, row.version())
                .set(SCHEDULE_MOVE.POSITION, 0)
                .set(SCHEDULE_MOVE.OBSTACLE, Conflict.NOT_FREE)
                .set(SCHEDULE_MOVE.STARTS_AT, to)
                .execute();
    }

    @Test
    void aSuggestionThatNobodyWantsIsLeft() {
        placed();
        schedules.agree(given.cohort, AgreedBy.COORDINATOR);
        publishing.publish(given.cohort, Progress.NONE);
        var before = row();
        suggest(before, before.startsAt().plus(Duration.ofDays(1)));
        open("list");
        press("Leave it");
        assertThat(schedules.overview(given.cohort).moves()).isEmpty();
        assertThat(row().startsAt()).isEqualTo(before.startsAt());
    }

    @Test
    void aDraftOfAWorkshopIsChosenFromTheBeginning() {
        var start = monday.plusDays(30).atTime(10, 0).atZone(YORK).toInstant();
        workshops.create(given.cohort, WorkshopGiven.draft(ines, 10, start).in(Venue.NOWHERE));
        open("list");
        press("Plan sessions");
        var group = find(CheckboxGroup.class).all().getFirst();
        assertThat(group.getLabel()).isEqualTo("Workshops");
        assertThat((Set<?>) group.getValue()).hasSize(1);
    }

    /** By mouse, by keys and in the list alike. */
    @Test
    void aProposalOfAWorkshopIsMovedInTheCalendarAndTakenBack() {
        given.room("Large", 12, "");
        var start = monday.plusDays(30).atTime(10, 0).atZone(YORK).toInstant();
        var id = workshops.create(
                given.cohort,
                WorkshopGiven.draft(given.person("Lea", "Winter"), 10, start).in(Venue.NOWHERE));
        runs.placeAtOnce(
                given.cohort,
                ScheduleGiven.settings(false, Sessions.NONE, SessionKind.IN_PERSON, 2, monday, 12, Set.of(id)),
                10_000);
        var before = workshop();
        var to = edits.alternatives(
                        before.key(given.cohort), before.startsAt().plus(Duration.ofDays(1)), before.minutes(), true)
                .getFirst()
                .startsAt();
        UI.getCurrent()
                .navigate(
                        "cohort/" + given.cohort.value() + "/schedule",
                        QueryParameters.simple(Map.of(
                                "day",
                                LocalDate.ofInstant(before.startsAt(), YORK).toString())));
        var calendar = find(Calendar.class).all().getFirst();
        ComponentUtil.fireEvent(
                calendar,
                new CalendarEvents.EntryMoved(
                        calendar,
                        true,
                        Entries.key(before),
                        to.atZone(Formats.zone()).toLocalDateTime().toString()));
        assertThat(workshop().startsAt()).isEqualTo(to);
        assertThat(Entries.key(workshop())).as("it keeps the focus").isEqualTo(Entries.key(before));
        undo();
        assertThat(workshop().startsAt()).isEqualTo(before.startsAt());
        UI.getCurrent()
                .navigate(
                        "cohort/" + given.cohort.value() + "/schedule",
                        QueryParameters.simple(Map.of(
                                "view",
                                "list",
                                "day",
                                LocalDate.ofInstant(before.startsAt(), YORK).toString())));
        new SessionDialog(workshop(), changes()).open();
        press("Pin");
        assertThat(workshop().pinned()).isTrue();
    }

    private Changes changes() {
        return new Changes(edits, publishing, withdrawals, given.cohort, clock, () -> {});
    }

    private ScheduledRow workshop() {
        return rows().stream().filter(row -> row.workshop() != null).findFirst().orElseThrow();
    }

    @Test
    void publishingSaysWhatItWillDoAndWhatItDid() {
        placed();
        schedules.agree(given.cohort, AgreedBy.COORDINATOR);
        open("list");
        press("Publish 1 proposal");
        assertThat(row().proposed()).as("asked first").isTrue();
        assertThat(shown()).contains("Sessions of pairs and circles1", "People who are told2", "Have no place yet1");
        var buttons = find(Button.class).withText("Publish 1 proposal").all();
        test(buttons.getLast()).click();
        assertThat(row().proposed()).isFalse();
        assertThat(shown()).contains("This is agreed now", "Sessions of pairs and circles1");
        press("See it in the calendar");
        assertThat(find(Button.class).withText("Publish 1 proposal").all()).isEmpty();
        assertThat(find(Calendar.class).all()).hasSize(1);
    }

    @Test
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    void manyArePublishedBesideThePageWithProgressAndCanBeCancelled() {
        runs.placeAtOnce(
                given.cohort,
                ScheduleGiven.settings(false, Sessions.ALL, SessionKind.REMOTE, 1, monday, 7 * 21, Set.of()),
                10_000);
        schedules.agree(given.cohort, AgreedBy.COORDINATOR);
        open("list");
        press("Publish 21 proposals");
        whileSomebodyWritesInTheCohort(() -> {
            test(find(Button.class).withText("Publish 21 proposals").all().getLast())
                    .click();
            assertThat(find(BackgroundTask.class).all()).hasSize(1);
            LockWaits.until(jdbc, "cohort", new CompletableFuture<>());
            assertThat(shown()).contains("21 proposals are being published");
            test(find(Button.class).withText("Cancel").all().getLast()).click();
        });
        whileSomebodyWritesInTheCohort(() -> assertThat(rows()).hasSize(21).allMatch(ScheduledRow::proposed));
        nothingIsAheadForOthers();
    }

    /** What is stored for good must not come up in tests that look at everybody. */
    private void nothingIsAheadForOthers() {
        sql.deleteFrom(SESSION)
                .where(SESSION.MATCH_ID.in(select(PUBLISHED_MATCH.MATCH_ID)
                        .from(PUBLISHED_MATCH)
                        .where(PUBLISHED_MATCH.COHORT_ID.eq(given.cohort))))
                .execute();
        sql.update(COHORT)
                .set(COHORT.STATE, CohortState.CANCELLED)
                .where(COHORT.COHORT_ID.eq(given.cohort))
                .execute();
    }

    /** Whoever locks the cohort meanwhile waits until this has ended, and this for whoever waited before. */
    private void whileSomebodyWritesInTheCohort(Runnable action) {
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            sql.selectOne()
                    .from(COHORT)
                    .where(COHORT.COHORT_ID.eq(given.cohort))
                    .forUpdate()
                    .fetch();
            action.run();
        });
    }

    private String shown() {
        return find(Dialog.class).all().getLast().getElement().getTextRecursively();
    }

    @Test
    void whoDoesNotCoordinateFindsNoPage() {
        given.accounts.signIn(ines);
        open("list");
        assertThat(said()).doesNotContain("Auto-schedule");
    }
}
