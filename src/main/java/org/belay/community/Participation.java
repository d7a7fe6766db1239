package org.belay.community;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.belay.security.Actor;
import org.belay.security.CurrentUser;
import org.belay.security.Facts;
import org.belay.security.Permission;
import org.belay.shared.PersonId;
import org.belay.shared.ProgramId;
import org.springframework.stereotype.Component;

/** What decisions need to know of who takes part in a program or cohort. */
@Component
class Participation {

    private final TakingPartQueries queries;
    private final CurrentUser user;

    Participation(TakingPartQueries queries, CurrentUser user) {
        this.queries = queries;
        this.user = user;
    }

    /** What is for everybody in a program. */
    Facts inProgram(ProgramId program) {
        var me = user.person();
        return facts(me, queries.programsOf(me).contains(program), program);
    }

    /** @param within whether this person takes part in what it is for */
    static Facts facts(PersonId person, boolean within, ProgramId program) {
        return new Facts(within ? Set.of(person) : Set.of(), Set.of(), Set.of(program), null, null);
    }

    /** The programs for which whoever asks has a permission. */
    List<NamedProgram> programs(Permission permission) {
        var actor = user.actor();
        var mine = queries.programsOf(actor.person());
        return queries.names(all(actor, mine).stream()
                .filter(program -> user.may(permission, facts(actor.person(), mine.contains(program), program)))
                .toList());
    }

    private static Set<ProgramId> all(Actor actor, Set<ProgramId> mine) {
        var all = new LinkedHashSet<>(mine);
        all.addAll(actor.coordinates());
        return all;
    }
}
