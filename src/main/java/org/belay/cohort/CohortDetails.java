package org.belay.cohort;

import java.time.Instant;
import java.util.List;
import org.belay.program.TeamMember;
import org.belay.security.ProgramRole;
import org.belay.shared.CohortId;
import org.belay.shared.ProgramId;
import org.jspecify.annotations.Nullable;

/**
 * A cohort as its workspace shows it.
 *
 * @param team of the program: coordinators, backups, managers
 * @param stages when it entered each state, oldest first; a reopened cohort entered one twice
 * @param endReason why it was closed early, cancelled or reopened; the latest
 */
public record CohortDetails(
        CohortReference reference,
        List<TeamMember> team,
        List<Stage> stages,
        @Nullable String endReason,
        long version) {

    public CohortDetails {
        team = List.copyOf(team);
        stages = List.copyOf(stages);
    }

    /** The time at which it entered a state. */
    public record Stage(CohortState state, Instant enteredAt) {}

    public CohortId id() {
        return reference.id();
    }

    public String name() {
        return reference.name();
    }

    public ProgramId program() {
        return reference.program();
    }

    public String programName() {
        return reference.programName();
    }

    public CohortState state() {
        return reference.state();
    }

    public CohortDates dates() {
        return reference.dates();
    }

    public CohortDraft content() {
        return new CohortDraft(name(), reference.code(), dates());
    }

    /** The names of those who have this role in the program. */
    public List<String> team(ProgramRole role) {
        return team.stream()
                .filter(member -> member.role() == role)
                .map(TeamMember::name)
                .toList();
    }
}
