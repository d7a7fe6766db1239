package org.belay.enrollment;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.belay.audit.AuditEvent;
import org.belay.audit.AuditTrail;
import org.belay.cohort.CohortService;
import org.belay.cohort.CohortState;
import org.belay.enrollment.PreparationQueries.Asked;
import org.belay.organization.Ties;
import org.belay.program.Milestone.PlanSide;
import org.belay.program.PreparationService;
import org.belay.program.PreparationStepId;
import org.belay.security.CurrentUser;
import org.belay.security.Facts;
import org.belay.security.Permission;
import org.belay.shared.ChangedMeanwhile;
import org.belay.shared.CohortId;
import org.belay.shared.NotFound;
import org.belay.shared.Refused;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What stands between people and a match: the training and reading that their program requires, and their agreement to
 * its confidentiality statement. Agreement is given by nobody else; that a step is done, coordinators may say too.
 */
@Service
@Transactional(isolation = Isolation.READ_COMMITTED)
public class PreparationGate {

    private static final List<EnrollmentState> TO_BE_MATCHED =
            List.of(EnrollmentState.ACCEPTED, EnrollmentState.ACTIVE);

    private final PreparationQueries queries;
    private final PreparationService preparations;
    private final CohortService cohorts;
    private final Ties ties;
    private final CurrentUser user;
    private final AuditTrail audit;
    private final Clock clock;

    PreparationGate(
            PreparationQueries queries,
            PreparationService preparations,
            CohortService cohorts,
            ObjectProvider<Ties> ties,
            CurrentUser user,
            AuditTrail audit,
            Clock clock) {
        this.queries = queries;
        this.preparations = preparations;
        this.cohorts = cohorts;
        this.ties = Ties.together(ties);
        this.user = user;
        this.audit = audit;
        this.clock = clock;
    }

    /** Of the own open places those whose programs ask for something. */
    @Transactional(readOnly = true)
    public List<PreparationState> mine() {
        var me = user.require(Permission.AGREE_TO_STATEMENT, Facts.of(user.person()))
                .person();
        return queries.askedOf(me).stream()
                .map(this::state)
                .filter(PreparationState::asksForAnything)
                .toList();
    }

    /** How far one is oneself; for anybody else there is no such place. */
    @Transactional(readOnly = true)
    public PreparationState own(EnrollmentId id) {
        var asked = asked(id);
        user.require(Permission.AGREE_TO_STATEMENT, Facts.of(asked.person()));
        return state(asked);
    }

    /** How far somebody is: for themselves and their coordinators. */
    @Transactional(readOnly = true)
    public PreparationState of(EnrollmentId id) {
        var asked = asked(id);
        user.require(Permission.SEE_APPLICATION, facts(asked));
        return state(asked);
    }

    /** Whom the matching of a cohort leaves out until they are prepared; own partners are not said. */
    @Transactional(readOnly = true)
    public List<HeldBack> heldBack(CohortId cohort) {
        var actor = user.require(
                Permission.MATCH_PEOPLE, Facts.of(cohorts.reference(cohort).program()));
        var partners = ties.partners(actor.person());
        return queries.heldBack(cohort, TO_BE_MATCHED).stream()
                .filter(one -> !partners.contains(one.person()))
                .toList();
    }

    /**
     * Says that a step is done; saying it again changes nothing.
     *
     * @throws Refused when the cohort is over
     */
    public void markDone(EnrollmentId id, PreparationStepId step) {
        var asked = asked(id);
        var by = user.require(Permission.MARK_PREPARATION, facts(asked)).person();
        requireGoingOn(asked);
        var title = title(asked, step);
        if (queries.mark(step, asked.person(), by, clock.instant()) == 1) {
            audit.record(by, event("enrollment.preparation-done", asked).with("step", title));
        }
    }

    /**
     * Says that a step is not done after all.
     *
     * @throws Refused when the cohort is over
     */
    public void markOpen(EnrollmentId id, PreparationStepId step) {
        var asked = asked(id);
        var by = user.require(Permission.MARK_PREPARATION, facts(asked)).person();
        requireGoingOn(asked);
        var title = title(asked, step);
        if (queries.unmark(step, asked.person()) == 1) {
            audit.record(by, event("enrollment.preparation-open", asked).with("step", title));
        }
    }

    /**
     * Agrees to the confidentiality statement, with time and wording.
     *
     * @param version of the words that were read
     * @throws ChangedMeanwhile when they are others by now
     * @throws Refused when the cohort is over
     */
    public void consent(EnrollmentId id, int version) {
        var asked = asked(id);
        var me = user.require(Permission.AGREE_TO_STATEMENT, Facts.of(asked.person()))
                .person();
        requireGoingOn(asked);
        var statement = preparations.asked(asked.program()).statement();
        if (statement == null || statement.version() != version) {
            throw new ChangedMeanwhile(id);
        }
        if (queries.consent(id, version, clock.instant()) == 1) {
            audit.record(me, event("enrollment.statement-agreed", asked).with("version", version));
        }
    }

    private PreparationState state(Asked asked) {
        var wanted = preparations.asked(asked.program());
        var done = queries.done(asked.program(), asked.person());
        return new PreparationState(
                asked.enrollment(),
                asked.cohort(),
                asked.person(),
                asked.programName(),
                asked.cohortName(),
                wanted.steps().stream()
                        .filter(step -> isFor(step.content().side(), asked.side()))
                        .map(step -> {
                            var id = Objects.requireNonNull(step.id());
                            return new PreparationState.Step(id, step.content(), done.get(id));
                        })
                        .toList(),
                wanted.statement(),
                queries.consents(asked.enrollment()));
    }

    private static boolean isFor(PlanSide wanted, Side side) {
        return switch (wanted) {
            case BOTH -> true;
            case MENTOR -> side.mentors();
            case MENTEE -> side.learns();
        };
    }

    /** @throws NotFound for a step of another program, or of the other side */
    private String title(Asked asked, PreparationStepId step) {
        return state(asked)
                .step(step)
                .orElseThrow(() -> new NotFound(step))
                .content()
                .title();
    }

    private void requireGoingOn(Asked asked) {
        cohorts.requireState(
                asked.cohort(),
                CohortState.DRAFT,
                CohortState.ENROLLING,
                CohortState.MATCHING,
                CohortState.RUNNING,
                CohortState.CLOSING);
    }

    private Asked asked(EnrollmentId id) {
        return queries.asked(id).orElseThrow(() -> new NotFound(id));
    }

    private Facts facts(Asked asked) {
        return Facts.of(asked.person(), asked.program()).withPartners(ties.partners(asked.person()));
    }

    private static AuditEvent event(String action, Asked asked) {
        return AuditEvent.of(action, "enrollment", asked.enrollment().value(), asked.name())
                .in(asked.program());
    }
}
