package org.belay.session;

import java.time.Clock;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.belay.program.PlanService;
import org.belay.program.SessionGuide;
import org.belay.security.CurrentUser;
import org.belay.security.Permission;
import org.belay.session.Clinic.Part;
import org.belay.shared.ChangedMeanwhile;
import org.belay.shared.NotFound;
import org.belay.shared.PersonId;
import org.belay.shared.Problem;
import org.belay.shared.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/**
 * A circle goes through a guide of its plan in a session, such as a problem clinic: everybody sees the same step and the
 * same clock. Whoever plans the sessions of the circle opens it; they, who moderates and who keeps the time run it.
 */
@Service
@Transactional(isolation = Isolation.READ_COMMITTED)
public class ProblemClinic {

    private static final Set<Part> RUNNING = EnumSet.of(Part.MODERATES, Part.KEEPS_TIME);

    private final CurrentUser user;
    private final CircleQueries circles;
    private final SessionQueries sessions;
    private final ClinicRepository clinics;
    private final PlanService plans;
    private final Clock clock;

    ProblemClinic(
            CurrentUser user,
            CircleQueries circles,
            SessionQueries sessions,
            ClinicRepository clinics,
            PlanService plans,
            Clock clock) {
        this.user = user;
        this.circles = circles;
        this.sessions = sessions;
        this.clinics = clinics;
        this.plans = plans;
        this.clock = clock;
    }

    /** For those who meet; nothing before it is opened. */
    @Transactional(readOnly = true)
    public Optional<Clinic> find(SessionId session) {
        var circle = circles.get(sessions.circleOf(session));
        var me = user.require(Permission.SEE_SHARED_NOTE, circle.sharedFacts()).person();
        return clinics.find(session)
                .map(clinic -> forReader(clinic, circle.acceptsLogs() && mayRun(circle, clinic, me)));
    }

    private static Clinic forReader(Clinic clinic, boolean mayRun) {
        return new Clinic(
                clinic.title(),
                clinic.steps(),
                clinic.step(),
                clinic.runningAt(),
                clinic.gone(),
                clinic.parts(),
                mayRun,
                clinic.version());
    }

    private boolean mayRun(CircleHead circle, Clinic clinic, PersonId reader) {
        return user.may(Permission.KEEP_SESSIONS, circle.facts())
                || RUNNING.stream()
                        .anyMatch(part ->
                                clinic.holder(part).filter(reader::equals).isPresent());
    }

    /** The guides of the plan that have steps. */
    @Transactional(readOnly = true)
    public List<SessionGuide> guides(SessionId session) {
        var circle = circles.get(sessions.circleOf(session));
        user.require(Permission.KEEP_SESSIONS, circle.facts());
        return plans.plan(circle.program()).guides().stream()
                .filter(guide -> !guide.agenda().isEmpty())
                .toList();
    }

    /** @param guide one of {@link #guides} */
    public void open(SessionId session, SessionGuide guide) {
        if (!guides(session).contains(guide)) {
            throw new ChangedMeanwhile(session);
        }
        circles.keep(sessions.circleOf(session)).requireLogging();
        ChangedMeanwhile.unlessOne(clinics.open(session, guide), session);
    }

    /** @param person null when nobody does it */
    public void assign(SessionId session, Part part, @Nullable PersonId person) {
        var circle = circles.keep(sessions.circleOf(session));
        require(circle, session);
        if (person != null && circle.member(person).isEmpty()) {
            throw new NotFound(person);
        }
        clinics.assign(session, part, person);
    }

    public void start(SessionId session, long version) {
        var clinic = running(session, version);
        if (!clinic.running()) {
            set(session, version, clinic.step(), true, clinic.gone());
        }
    }

    public void pause(SessionId session, long version) {
        var clinic = running(session, version);
        set(session, version, clinic.step(), false, clinic.gone(clock.instant()));
    }

    /** On to another step, whose clock begins anew and goes on if that of the last did. */
    public void goTo(SessionId session, long version, int step) {
        var clinic = running(session, version);
        if (step < 0 || step >= clinic.steps().size()) {
            throw new Refused(Problem.of("session.clinic.problem.step"));
        }
        set(session, version, step, clinic.running(), Duration.ZERO);
    }

    private void set(SessionId session, long version, int step, boolean running, Duration gone) {
        var runningAt = running ? clock.instant() : null;
        ChangedMeanwhile.unlessOne(clinics.set(session, version, step, runningAt, gone), session);
    }

    private Clinic running(SessionId session, long version) {
        var clinic = require(circles.keep(sessions.circleOf(session)), session);
        ChangedMeanwhile.unlessOne(clinic.version() == version ? 1 : 0, session);
        return clinic;
    }

    /** The clinic, for who runs it; for others who meet it can only be looked at. */
    private Clinic require(CircleHead circle, SessionId session) {
        var me = user.require(Permission.SEE_SHARED_NOTE, circle.sharedFacts()).person();
        var clinic = clinics.find(session).orElseThrow(() -> new NotFound(session));
        if (!mayRun(circle, clinic, me)) {
            throw new NotFound(session);
        }
        circle.requireLogging();
        return clinic;
    }
}
