package org.belay.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.belay.security.Relation.*;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Who sees what, once more: a change of the matrix has to be made here too, with the rules beside one. */
class PermissionMatrixTest {

    private static final Map<Permission, Set<Relation>> WHO_SEES_WHAT = new EnumMap<>(Map.ofEntries(
            Map.entry(Permission.SEE_NAME, Set.of(OWN, PARTNER, ANY_COORDINATOR, PEOPLE_IMPORTER, ADMINISTRATOR)),
            Map.entry(Permission.SEE_HR_FACTS, Set.of(OWN, COORDINATOR, LINE_MANAGER, PEOPLE_IMPORTER, ADMINISTRATOR)),
            Map.entry(Permission.SEE_PARTICIPATION, Set.of(OWN, PARTNER, COORDINATOR, ADMINISTRATOR)),
            Map.entry(Permission.SEE_APPLICATION, Set.of(OWN, COORDINATOR)),
            Map.entry(Permission.SEE_ANSWER_FOR_MATCH, Set.of(OWN, PARTNER, COORDINATOR)),
            Map.entry(Permission.SEE_FREE_OR_BUSY, Set.of(OWN, PARTNER, COORDINATOR)),
            Map.entry(Permission.SEE_ABSENCE_LABEL, Set.of(OWN)),
            Map.entry(Permission.SEE_WISHES, Set.of(OWN, COORDINATOR)),
            Map.entry(Permission.SEE_AVOID_LIST, Set.of(OWN)),
            Map.entry(Permission.SEE_AVOID_COUNT, Set.of(OWN, COORDINATOR)),
            Map.entry(Permission.SEE_MATCH, Set.of(OWN, COORDINATOR)),
            Map.entry(Permission.SEE_CIRCLE, Set.of(OWN, COORDINATOR)),
            Map.entry(Permission.SEE_LOAD, Set.of(OWN, COORDINATOR)),
            Map.entry(Permission.SEE_LOAD_TOTALS, Set.of(COORDINATOR, PROGRAM_MANAGER)),
            Map.entry(Permission.SEE_SUPERVISION, Set.of(OWN)),
            Map.entry(Permission.SEE_ENCOUNTER_COUNT, Set.of(OWN, COORDINATOR)),
            Map.entry(Permission.SEE_HELP_REQUEST, Set.of(OWN, ADDRESSEE)),
            Map.entry(Permission.ANSWER_HELP_REQUEST, Set.of(ADDRESSEE)),
            Map.entry(Permission.OPEN_HELP_REQUESTS, Set.of(SAFEGUARDING_CONTACT)),
            Map.entry(Permission.KEEP_HELP_SOURCES, Set.of(ADMINISTRATOR)),
            Map.entry(Permission.SEE_AGREEMENT, Set.of(OWN)),
            Map.entry(Permission.SEE_RECOGNITION, Set.of(MEMBER)),
            Map.entry(Permission.RECOGNIZE, Set.of(OWN)),
            Map.entry(Permission.ANSWER_RECOGNITION, Set.of(OWN)),
            Map.entry(Permission.PUBLISH_RECOGNITION, Set.of(ANY_COORDINATOR, DEPARTMENT_MANAGER)),
            Map.entry(Permission.SEE_REFLECTION, Set.of(OWN)),
            Map.entry(Permission.SEE_AGREEMENT_SIGNED, Set.of(OWN, COORDINATOR)),
            Map.entry(Permission.SEE_CLOSING, Set.of(OWN, COORDINATOR)),
            Map.entry(Permission.SIGN_AGREEMENT, Set.of(OWN)),
            Map.entry(Permission.CLOSE_SPACE, Set.of(OWN)),
            Map.entry(Permission.SEE_ROOM, Set.of(ANY_COORDINATOR, ADMINISTRATOR)),
            Map.entry(Permission.SEE_OWN_CALENDAR, Set.of(OWN)),
            Map.entry(Permission.SEE_MATCH_RUN, Set.of(COORDINATOR)),
            Map.entry(Permission.SEE_SESSION, Set.of(OWN, COORDINATOR)),
            Map.entry(Permission.SCHEDULE_COHORT, Set.of(COORDINATOR)),
            Map.entry(Permission.SEE_SHARED_NOTE, Set.of(OWN)),
            Map.entry(Permission.SEE_PRIVATE_NOTE, Set.of(OWN)),
            Map.entry(Permission.KEEP_DRAFT, Set.of(OWN)),
            Map.entry(Permission.SEE_COMMITMENT, Set.of(OWN)),
            Map.entry(Permission.SEE_COMMITMENT_COUNT, Set.of(OWN, COORDINATOR, PROGRAM_MANAGER, ADMINISTRATOR)),
            Map.entry(Permission.SEE_GOAL, Set.of(OWN, PARTNER)),
            Map.entry(Permission.SEE_GROUP_GOAL, Set.of(OWN)),
            Map.entry(Permission.SEE_GROUP_GOAL_LEVEL, Set.of(OWN, COORDINATOR)),
            Map.entry(Permission.SEE_SHARED_GOAL, Set.of(OWN, PARTNER, COORDINATOR)),
            Map.entry(Permission.SEE_GOAL_LEVEL, Set.of(OWN, PARTNER, COORDINATOR)),
            Map.entry(Permission.SEE_CONFIDENCE, Set.of(OWN, PARTNER)),
            Map.entry(Permission.SEE_CALL_FOR_HELP, Set.of(OWN, PARTNER, COORDINATOR)),
            Map.entry(Permission.SEE_WIN, Set.of(OWN)),
            Map.entry(Permission.SEE_SHARED_WIN, Set.of(OWN, PARTNER)),
            Map.entry(Permission.KEEP_GOAL, Set.of(OWN)),
            Map.entry(Permission.SEE_RATING, Set.of(OWN, COORDINATOR)),
            Map.entry(Permission.SEE_WORKSHOP, Set.of(OWN, FACILITATOR, COORDINATOR)),
            Map.entry(Permission.SEE_ATTENDANCE, Set.of(OWN, FACILITATOR, COORDINATOR)),
            Map.entry(Permission.SEE_WORKSHOP_FEEDBACK, Set.of(FACILITATOR, COORDINATOR)),
            Map.entry(Permission.RUN_WORKSHOP, Set.of(COORDINATOR)),
            Map.entry(Permission.CHECK_IN, Set.of(FACILITATOR, COORDINATOR)),
            Map.entry(Permission.REGISTER, Set.of(OWN)),
            Map.entry(Permission.SEE_CERTIFICATE, Set.of(OWN)),
            Map.entry(Permission.SEE_INSTRUMENT, Set.of(ANY_COORDINATOR, ADMINISTRATOR)),
            Map.entry(Permission.EDIT_INSTRUMENT, Set.of(ANY_COORDINATOR, ADMINISTRATOR)),
            Map.entry(Permission.CONFIRM_LICENSE, Set.of(ANY_COORDINATOR)),
            Map.entry(Permission.SEE_SURVEY_DEBTS, Set.of(COORDINATOR)),
            Map.entry(Permission.REMIND_OF_SURVEY, Set.of(COORDINATOR)),
            Map.entry(Permission.SEE_SURVEY_RESULTS, Set.of(COORDINATOR, PROGRAM_MANAGER, ADMINISTRATOR)),
            Map.entry(Permission.SEE_FREE_ANSWERS, Set.of(COORDINATOR)),
            Map.entry(Permission.SEE_SCORES, Set.of(OWN)),
            Map.entry(Permission.SEE_SHARED_SCORES, Set.of(OWN, PARTNER)),
            Map.entry(Permission.SEE_TWO_WAY_FEEDBACK, Set.of(OWN)),
            Map.entry(Permission.ANSWER_SURVEY, Set.of(OWN)),
            Map.entry(Permission.SEE_OUTCOMES, Set.of(COORDINATOR, PROGRAM_MANAGER, DEPARTMENT_MANAGER, ADMINISTRATOR)),
            Map.entry(Permission.KEEP_REPORT_SCHEDULE, Set.of(OWN, COORDINATOR, ADMINISTRATOR)),
            Map.entry(Permission.KEEP_SAVED_REPORT, Set.of(OWN)),
            Map.entry(Permission.SEE_SEND_LOG, Set.of(OWN, COORDINATOR, ADMINISTRATOR)),
            Map.entry(Permission.SEE_EXPORTS, Set.of(OWN, COORDINATOR, ADMINISTRATOR)),
            Map.entry(Permission.SEE_AUDIT, Set.of(OWN, COORDINATOR, ADMINISTRATOR)),
            Map.entry(Permission.SEE_NOTICE, Set.of(OWN)),
            Map.entry(Permission.CHOOSE_NEWS, Set.of(OWN)),
            Map.entry(Permission.EDIT_ORGANIZATION, Set.of(ADMINISTRATOR)),
            Map.entry(Permission.SEE_LIBRARY, Set.of(OWN, COORDINATOR)),
            Map.entry(Permission.SEE_SPACE_RESOURCE, Set.of(OWN)),
            Map.entry(Permission.SEE_POST, Set.of(OWN, COORDINATOR)),
            Map.entry(Permission.SEE_CIRCLE_POST, Set.of(OWN)),
            Map.entry(Permission.SEE_REPORTED_POST, Set.of(COORDINATOR, ADDRESSEE, ADMINISTRATOR)),
            Map.entry(Permission.SEE_MESSAGE, Set.of(OWN)),
            Map.entry(Permission.SEE_ANNOUNCEMENT, Set.of(OWN, COORDINATOR)),
            Map.entry(Permission.KEEP_LIBRARY, Set.of(COORDINATOR)),
            Map.entry(Permission.JOIN_SPACE, Set.of(OWN)),
            Map.entry(Permission.RUN_SPACE, Set.of(COORDINATOR)),
            Map.entry(Permission.WRITE_TO_PARTICIPANTS, Set.of(COORDINATOR)),
            Map.entry(Permission.ANNOUNCE, Set.of(COORDINATOR)),
            Map.entry(Permission.GRANT_ROLES, Set.of(ADMINISTRATOR)),
            Map.entry(Permission.IMPORT_PEOPLE, Set.of(PEOPLE_IMPORTER, ADMINISTRATOR)),
            Map.entry(Permission.OPEN_WORKLIST, Set.of(ANY_COORDINATOR)),
            Map.entry(Permission.KEEP_WORKLIST, Set.of(COORDINATOR)),
            Map.entry(Permission.GROUP_SURVEY, Set.of(COORDINATOR)),
            Map.entry(Permission.SETTLE_CALL_FOR_HELP, Set.of(COORDINATOR)),
            Map.entry(Permission.INVITE, Set.of(COORDINATOR, PEOPLE_IMPORTER, ADMINISTRATOR))));

    @Test
    void eachRowHasItsAudience() {
        WHO_SEES_WHAT.forEach((permission, audience) ->
                assertThat(permission.granted()).as(permission.name()).isEqualTo(audience));
    }

    /** Of their own workshops the participants, the attendance and the feedback, nothing else. */
    @Test
    void whoLeadsAWorkshopReadsAndDoesNothingElse() {
        assertThat(Permission.values())
                .filteredOn(permission -> permission.granted().contains(FACILITATOR))
                .containsExactlyInAnyOrder(
                        Permission.SEE_WORKSHOP,
                        Permission.SEE_ATTENDANCE,
                        Permission.SEE_WORKSHOP_FEEDBACK,
                        Permission.CHECK_IN);
    }

    /** Beside reports that nobody but their author could decide on. Nothing of a request comes with anything else. */
    @Test
    void aSafeguardingContactReadsHelpRequestsAndWhatIsSentToThem() {
        assertThat(Permission.values())
                .filteredOn(permission -> permission.granted().contains(ADDRESSEE)
                        || permission.granted().contains(SAFEGUARDING_CONTACT))
                .containsExactlyInAnyOrder(
                        Permission.SEE_HELP_REQUEST,
                        Permission.ANSWER_HELP_REQUEST,
                        Permission.OPEN_HELP_REQUESTS,
                        Permission.SEE_REPORTED_POST);
    }

    @Test
    void coordinatorsManagersAndAdministratorsReadNoNotesAndNoAvoidLists() {
        assertThat(Set.of(
                        Permission.SEE_PRIVATE_NOTE,
                        Permission.SEE_SHARED_NOTE,
                        Permission.SEE_MESSAGE,
                        Permission.SEE_CIRCLE_POST,
                        Permission.SEE_AVOID_LIST,
                        Permission.SEE_AGREEMENT,
                        Permission.SEE_REFLECTION))
                .allSatisfy(permission -> assertThat(permission.granted()).containsExactly(OWN));
    }
}
