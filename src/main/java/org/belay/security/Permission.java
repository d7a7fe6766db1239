package org.belay.security;

import static org.belay.security.Relation.*;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * The rows of the permission matrix ("Who sees what"), and the verbs of the services, each with those who may. This
 * table is the only place where it is written down; {@link Access} reads it for one object, {@link AccessCondition} for
 * a query, the screens for what they show and for the words beside a field.
 */
public enum Permission {
    // Who sees what
    SEE_NAME(OWN, PARTNER, ANY_COORDINATOR, PEOPLE_IMPORTER, ADMINISTRATOR),
    SEE_HR_FACTS(OWN, COORDINATOR, LINE_MANAGER, PEOPLE_IMPORTER, ADMINISTRATOR),
    SEE_PARTICIPATION(OWN, PARTNER, COORDINATOR, ADMINISTRATOR),
    SEE_APPLICATION(OWN, COORDINATOR),
    SEE_ANSWER_FOR_MATCH(OWN, PARTNER, COORDINATOR),
    SEE_FREE_OR_BUSY(OWN, PARTNER, COORDINATOR),
    SEE_ABSENCE_LABEL(OWN),
    SEE_WISHES(OWN, COORDINATOR),
    SEE_AVOID_LIST(OWN),
    SEE_AVOID_COUNT(OWN, COORDINATOR),
    SEE_MATCH(OWN, COORDINATOR),
    SEE_CIRCLE(OWN, COORDINATOR),
    SEE_MATCH_RUN(COORDINATOR),
    SEE_SESSION(OWN, COORDINATOR),
    SEE_SHARED_NOTE(OWN),
    SEE_PRIVATE_NOTE(OWN),
    SEE_COMMITMENT(OWN),
    SEE_COMMITMENT_COUNT(OWN, COORDINATOR, PROGRAM_MANAGER, ADMINISTRATOR),
    SEE_RATING(OWN, COORDINATOR),
    SEE_OUTCOMES(COORDINATOR, PROGRAM_MANAGER, DEPARTMENT_MANAGER, ADMINISTRATOR),
    SEE_SEND_LOG(OWN, COORDINATOR, ADMINISTRATOR),
    SEE_AUDIT(OWN, COORDINATOR, ADMINISTRATOR),

    // Who does what
    IMPORT_PEOPLE(PEOPLE_IMPORTER, ADMINISTRATOR),
    EDIT_PERSON(PEOPLE_IMPORTER, ADMINISTRATOR),
    GRANT_ROLES(ADMINISTRATOR),
    INVITE(COORDINATOR, PEOPLE_IMPORTER, ADMINISTRATOR),
    CREATE_PROGRAM(ANY_COORDINATOR, ADMINISTRATOR),
    SEE_PROGRAM(COORDINATOR, PROGRAM_MANAGER, ADMINISTRATOR),
    EDIT_PROGRAM(COORDINATOR, ADMINISTRATOR),
    SEE_COHORT(COORDINATOR, ADMINISTRATOR),
    SEE_OPEN_COHORT(MEMBER),
    RUN_COHORT(COORDINATOR),
    REOPEN_COHORT(ADMINISTRATOR),
    IMPORT_HISTORY(ADMINISTRATOR),
    RESEND_MAIL(COORDINATOR, ADMINISTRATOR),
    APPLY(OWN),
    KEEP_DRAFT(OWN),
    KEEP_AVAILABILITY(OWN),
    PAUSE_PLACE(OWN, COORDINATOR),
    RANK_WISHES(OWN),
    MARK_PREPARATION(OWN, COORDINATOR),
    AGREE_TO_STATEMENT(OWN),
    DECIDE_APPLICATION(COORDINATOR),
    MATCH_PEOPLE(COORDINATOR),
    OPEN_WORKLIST(ANY_COORDINATOR),
    KEEP_WORKLIST(COORDINATOR),
    ANSWER_OFFER(OWN),
    LEAVE_CIRCLE(OWN),
    KEEP_SESSIONS(OWN),
    RATE(OWN);

    private final Set<Relation> granted;

    Permission(Relation first, Relation... more) {
        var relations = EnumSet.of(first);
        relations.addAll(Arrays.asList(more));
        this.granted = Collections.unmodifiableSet(relations);
    }

    /** Those who may. */
    public Set<Relation> granted() {
        return granted;
    }
}
