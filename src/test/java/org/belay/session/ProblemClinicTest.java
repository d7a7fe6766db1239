package org.belay.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.belay.db.Tables.PROGRAM_GUIDE;
import static org.belay.db.Tables.PROGRAM_GUIDE_ITEM;

import java.time.Duration;
import java.util.List;
import org.belay.enrollment.Side;
import org.belay.matching.CircleId;
import org.belay.program.PlanService;
import org.belay.program.SessionGuide;
import org.belay.session.Clinic.Part;
import org.belay.shared.ChangedMeanwhile;
import org.belay.shared.NotFound;
import org.belay.shared.PersonId;
import org.belay.shared.Problem;
import org.belay.shared.Refused;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Olga leads a circle of Daniel and Ines, whose plan has a problem clinic of two steps. */
class ProblemClinicTest extends SessionTestBase {

    @Autowired
    private CircleQueries circleQueries;

    @Autowired
    private ClinicRepository repositoryOfClinics;

    @Autowired
    private PlanService plans;

    private ProblemClinic clinics;
    private SessionId session;

    @BeforeEach
    void aSessionOfACircle() {
        clinics = new ProblemClinic(user, circleQueries, queries, repositoryOfClinics, plans, clock);
        CircleId circle = given.circle(
                cohort,
                "Speaking up",
                olga,
                given.enrollment(given.cohort(program), daniel, Side.BOTH, null),
                given.enrollment(given.cohort(program), ines, Side.BOTH, null));
        session = repository.add(circleQueries.get(circle), at(WEDNESDAY_15), olga);
        guide(1, "Problem clinic", "Present the case", "Ask questions");
        guide(2, "Without steps");
    }

    private void guide(int position, String title, String... steps) {
        sql.insertInto(PROGRAM_GUIDE)
                .set(PROGRAM_GUIDE.PROGRAM_ID, program)
                .set(PROGRAM_GUIDE.POSITION, position)
                .set(PROGRAM_GUIDE.PART_KEY, "guide-" + position)
                .set(PROGRAM_GUIDE.TITLE, title)
                .execute();
        for (int step = 0; step < steps.length; step++) {
            sql.insertInto(PROGRAM_GUIDE_ITEM)
                    .set(PROGRAM_GUIDE_ITEM.PROGRAM_ID, program)
                    .set(PROGRAM_GUIDE_ITEM.GUIDE_POSITION, position)
                    .set(PROGRAM_GUIDE_ITEM.POSITION, step + 1)
                    .set(PROGRAM_GUIDE_ITEM.WHAT, steps[step])
                    .set(PROGRAM_GUIDE_ITEM.MINUTES, 5)
                    .execute();
        }
    }

    private SessionGuide only() {
        var guides = clinics.guides(session);
        assertThat(guides).extracting(SessionGuide::title).containsExactly("Problem clinic");
        return guides.getFirst();
    }

    private Clinic opened() {
        as(olga);
        clinics.open(session, only());
        return seenBy(olga);
    }

    private Clinic seenBy(PersonId reader) {
        as(reader);
        return clinics.find(session).orElseThrow();
    }

    private void hidden(PersonId from, Runnable action) {
        as(from);
        assertThatThrownBy(action::run).isInstanceOf(NotFound.class);
    }

    @Test
    void everybodyInTheRoomSeesTheSameClock() {
        var clinic = opened();
        clinics.start(session, clinic.version());
        clock.set(clock.instant().plusSeconds(90));

        var seen = seenBy(ines);

        assertThat(seen.now().what()).isEqualTo("Present the case");
        assertThat(seen.left(clock.instant())).isEqualTo(Duration.ofSeconds(210));
        assertThat(seen.mayRun()).isFalse();
    }

    @Test
    void aClockThatStandsKeepsWhatHasGone() {
        clinics.start(session, opened().version());
        clock.set(clock.instant().plusSeconds(90));
        clinics.pause(session, seenBy(olga).version());
        clock.set(clock.instant().plusSeconds(1000));
        clinics.start(session, seenBy(olga).version());
        clock.set(clock.instant().plusSeconds(300));

        assertThat(seenBy(olga).left(clock.instant())).isEqualTo(Duration.ofSeconds(-90));
    }

    @Test
    void theNextStepBeginsAnewAndThereIsNoneAfterTheLast() {
        clinics.start(session, opened().version());
        clock.set(clock.instant().plusSeconds(90));

        clinics.goTo(session, seenBy(olga).version(), 1);

        var second = seenBy(daniel);
        assertThat(second.now().what()).isEqualTo("Ask questions");
        assertThat(second.running()).isTrue();
        assertThat(second.left(clock.instant())).isEqualTo(Duration.ofMinutes(5));
        assertThat(second.last()).isTrue();
        as(olga);
        assertThatThrownBy(() -> clinics.goTo(session, second.version(), 2)).isInstanceOf(Refused.class);
    }

    /** As nothing else of its session is written any more. */
    @Test
    void onceTheCohortIsClosedItCanOnlyBeLookedAt() {
        var version = opened().version();
        sql.execute("""
                update cohort join circle using (cohort_id) join session using (circle_id)
                set cohort.state = 'CLOSED' where session_id = ?
                """, session.value());
        var closed = seenBy(olga);
        assertThat(closed.mayRun()).isFalse();
        for (var write : List.<Runnable>of(
                () -> clinics.assign(session, Part.TAKES_NOTES, ines),
                () -> clinics.start(session, version),
                () -> clinics.pause(session, version),
                () -> clinics.goTo(session, version, 1))) {
            assertThatExceptionOfType(Refused.class)
                    .isThrownBy(write::run)
                    .satisfies(refused -> assertThat(refused.problems())
                            .extracting(Problem::key)
                            .containsExactly("session.problem.not-logging"));
        }
    }

    @Test
    void whoKeepsTheTimeRunsItToo() {
        var clinic = opened();
        hidden(daniel, () -> clinics.start(session, clinic.version()));
        as(olga);
        clinics.assign(session, Part.KEEPS_TIME, daniel);
        clinics.assign(session, Part.TAKES_NOTES, ines);

        as(daniel);
        clinics.start(session, clinic.version());

        assertThat(seenBy(ines).running()).isTrue();
        assertThat(seenBy(ines).mayRun()).isFalse();
        as(olga);
        clinics.assign(session, Part.KEEPS_TIME, null);
        assertThat(seenBy(daniel).mayRun()).isFalse();
    }

    @Test
    void nobodyElseSeesOpensOrRunsIt() {
        hidden(coordinator, () -> clinics.guides(session));
        hidden(ines, () -> clinics.guides(session));
        var clinic = opened();

        hidden(coordinator, () -> clinics.find(session));
        hidden(coordinator, () -> clinics.start(session, clinic.version()));
        as(olga);
        assertThatThrownBy(() -> clinics.assign(session, Part.MODERATES, coordinator))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void itIsOpenedOnceAndNobodyOverwritesTheOther() {
        var clinic = opened();
        var guide = only();
        assertThatThrownBy(() -> clinics.open(session, guide)).isInstanceOf(ChangedMeanwhile.class);
        clinics.start(session, clinic.version());

        assertThatThrownBy(() -> clinics.goTo(session, clinic.version(), 1)).isInstanceOf(ChangedMeanwhile.class);
    }

    @Test
    void onlyAGuideOfThePlanIsOpened() {
        as(olga);
        var made = new SessionGuide("Of my own", only().agenda(), only().prompts());

        assertThatThrownBy(() -> clinics.open(session, made)).isInstanceOf(ChangedMeanwhile.class);
    }
}
