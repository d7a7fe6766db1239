package org.belay.security;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.belay.shared.DepartmentId;
import org.belay.shared.PersonId;
import org.belay.shared.ProgramId;
import org.belay.shared.Terms;

/** Lists that need what stands further right than sign-in; the feature of the organization implements it. */
public interface AccountDirectory {

    /** People with and without an account. */
    List<AccountRow> page(AccountFilter filter, AccountOrder order, boolean descending, int offset, int limit);

    int count(AccountFilter filter);

    /** All of a filter who could be invited, or invited again: they work here and have not come in yet. */
    List<PersonId> invitable(AccountFilter filter);

    int countInvitable(AccountFilter filter);

    /** By name, for a choice of departments. */
    List<DepartmentName> departments();

    /** A department a role may be about. */
    record DepartmentName(DepartmentId department, String name) {}

    /** A program a role may be about. */
    record ProgramName(ProgramId program, String name) {}

    /** The programs as sign-in sees them; that feature implements it. */
    interface Programs {

        /** By name. */
        List<ProgramName> all();

        /** What each of them calls its two sides; those with the usual words are left out. */
        Map<ProgramId, Terms> terms(Collection<ProgramId> programs);

        /** Until the transaction ends nobody else changes who looks after the program. */
        void lock(ProgramId program);
    }

    /** Who takes part in what; the feature of enrollments implements it. */
    interface Participation {

        /** The programs that somebody has an enrollment in, whatever its state. */
        Set<ProgramId> programsOf(PersonId person);
    }
}
