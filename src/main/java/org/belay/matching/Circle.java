package org.belay.matching;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.belay.audit.AuditEvent;
import org.belay.enrollment.EnrollmentId;
import org.belay.program.TopicId;
import org.belay.shared.CohortId;
import org.belay.shared.PersonId;
import org.belay.shared.ProgramId;
import org.jspecify.annotations.Nullable;

/**
 * A circle with those who are in it now.
 *
 * @param locked whether the next run keeps it as it is; only while it is forming
 * @param theme the topic that most of its members work on, as it was when it was formed
 * @param members by name; for a circle that is over, those who were in it to the end
 */
public record Circle(
        CircleId id,
        CohortId cohort,
        String cohortName,
        ProgramId program,
        String programName,
        String name,
        CircleState state,
        boolean locked,
        @Nullable TopicId theme,
        @Nullable Facilitator facilitator,
        @Nullable Instant publishedAt,
        @Nullable Instant endedAt,
        long version,
        List<Party> members) {

    public static final int LONGEST_NAME = 80;

    public Circle {
        members = List.copyOf(members);
    }

    /** Who leads the circle. */
    public record Facilitator(PersonId person, String name) {}

    /** With one more. */
    Circle with(Party member) {
        var more = new ArrayList<>(members);
        more.add(member);
        return with(facilitator, more);
    }

    Circle ledBy(Facilitator other) {
        return with(other, members);
    }

    private Circle with(@Nullable Facilitator otherFacilitator, List<Party> otherMembers) {
        return new Circle(
                id,
                cohort,
                cohortName,
                program,
                programName,
                name,
                state,
                locked,
                theme,
                otherFacilitator,
                publishedAt,
                endedAt,
                version,
                otherMembers);
    }

    /** For the audit trail. */
    AuditEvent event(String action) {
        return AuditEvent.of(action, "circle", id.value(), name).in(program).with("cohort", cohortName);
    }

    List<EnrollmentId> places() {
        return members.stream().map(Party::enrollment).toList();
    }

    public boolean has(PersonId person) {
        return members.stream().anyMatch(member -> member.person().equals(person));
    }

    public boolean facilitatedBy(PersonId person) {
        return facilitator != null && facilitator.person().equals(person);
    }

    /** Whether somebody is in it, or leads it. */
    public boolean isOf(PersonId person) {
        return has(person) || facilitatedBy(person);
    }
}
