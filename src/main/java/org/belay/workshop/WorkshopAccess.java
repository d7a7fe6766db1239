package org.belay.workshop;

import java.util.EnumSet;
import java.util.Set;
import org.belay.cohort.CohortService;
import org.belay.cohort.CohortState;
import org.belay.security.Actor;
import org.belay.security.CurrentUser;
import org.belay.security.Facts;
import org.belay.security.Permission;
import org.belay.shared.NotFound;
import org.belay.shared.Refused;
import org.springframework.stereotype.Component;

/** Finds what decides who may do what with a workshop, and asks. */
@Component
class WorkshopAccess {

    private static final CohortState[] BEFORE_CLOSED =
            EnumSet.complementOf(EnumSet.of(CohortState.CLOSED)).toArray(CohortState[]::new);

    private final WorkshopRepository workshops;
    private final AudienceQueries audience;
    private final CohortService cohorts;
    private final CurrentUser user;

    WorkshopAccess(WorkshopRepository workshops, AudienceQueries audience, CohortService cohorts, CurrentUser user) {
        this.workshops = workshops;
        this.audience = audience;
        this.cohorts = cohorts;
        this.user = user;
    }

    Workshop known(WorkshopId id) {
        return workshops.find(id).orElseThrow(() -> new NotFound(id));
    }

    /** A workshop for who may do this with it; others are told that there is none. */
    Workshop require(Permission permission, WorkshopId id) {
        var workshop = known(id);
        user.require(permission, facts(workshop));
        return workshop;
    }

    /**
     * The same, and nobody changes it, its seats or its attendance until the transaction ends. The cohort is kept first, as
     * everywhere.
     */
    Entered enter(Permission permission, WorkshopId id) {
        return enter(permission, id, BEFORE_CLOSED);
    }

    /**
     * The same to finish or cancel it, in a cohort that is closed as well: earlier builds closed some whose workshops were
     * still published, and those would stay so for ever.
     */
    Entered enterToEnd(Permission permission, WorkshopId id) {
        return enter(permission, id, CohortState.values());
    }

    private Entered enter(Permission permission, WorkshopId id, CohortState... allowed) {
        var read = known(id);
        var actor = user.require(permission, facts(read));
        keep(read, allowed);
        return new Entered(workshops.lock(id).orElseThrow(() -> new NotFound(id)), actor);
    }

    /**
     * Nothing of a closed cohort is written any more: its report counts seats, attendance and what people said.
     *
     * @throws Refused when its cohort is closed; otherwise it stays open until the transaction ends
     */
    void keepOpen(Workshop workshop) {
        keep(workshop, BEFORE_CLOSED);
    }

    private void keep(Workshop workshop, CohortState... allowed) {
        var cohort = workshop.cohort();
        if (cohort != null) {
            cohorts.requireState(cohort, allowed);
        }
    }

    boolean closed(Workshop workshop) {
        var cohort = workshop.cohort();
        return cohort != null && cohorts.stateOf(cohort) == CohortState.CLOSED;
    }

    record Entered(Workshop workshop, Actor actor) {}

    boolean may(Permission permission, Workshop workshop) {
        return user.may(permission, facts(workshop));
    }

    /** A draft concerns its coordinators alone. Others: whoever asks, if it is open to them or they had a seat. */
    Facts facts(Workshop workshop) {
        if (workshop.state() == WorkshopState.DRAFT) {
            return Facts.of(workshop.program());
        }
        var person = user.person();
        var concerned = audience.hasHadSeat(workshop.id(), person) || audience.isOpenTo(workshop.id(), person);
        return Facts.ofLed(concerned ? Set.of(person) : Set.of(), workshop.leaders(), workshop.program());
    }
}
