package org.belay.program;

import java.util.List;
import org.belay.security.ProgramRole;
import org.belay.shared.ProgramId;

/** A program with its team. */
public record ProgramDetails(ProgramId id, ProgramDraft content, List<TeamMember> team, long version) {

    public ProgramDetails {
        team = List.copyOf(team);
    }

    public String name() {
        return content.name();
    }

    public List<TeamMember> team(ProgramRole role) {
        return team.stream().filter(member -> member.role() == role).toList();
    }
}
