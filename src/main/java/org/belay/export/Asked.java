package org.belay.export;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Set;
import org.belay.security.Actor;
import org.belay.shared.DepartmentId;
import org.belay.shared.PersonId;
import org.belay.shared.ProgramId;
import org.jspecify.annotations.Nullable;

/**
 * Who wants what.
 *
 * @param partners those matched with whoever asks, of whom a match partner may read less than a coordinator
 * @param departments the one that was chosen and those below it; empty for all
 * @param zone of the organization: in it months begin and times are written
 */
record Asked(
        Actor actor,
        Set<PersonId> partners,
        ProgramId program,
        ExportFilter filter,
        Set<DepartmentId> departments,
        ZoneId zone,
        Instant asOf) {

    Asked {
        partners = Set.copyOf(partners);
        departments = Set.copyOf(departments);
    }

    @Nullable
    Instant since() {
        var from = filter.from();
        return from == null ? null : from.atDay(1).atStartOfDay(zone).toInstant();
    }

    @Nullable
    Instant until() {
        var to = filter.to();
        return to == null ? null : to.plusMonths(1).atDay(1).atStartOfDay(zone).toInstant();
    }
}
