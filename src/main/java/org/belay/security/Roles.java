package org.belay.security;

import java.util.List;
import org.belay.shared.DepartmentId;
import org.belay.shared.ProgramId;

/** The roles of an account in named programs, and the departments it manages. */
public record Roles(List<InProgram> programs, List<DepartmentId> managedDepartments) {

    public static final Roles NONE = new Roles(List.of(), List.of());

    public Roles {
        programs = List.copyOf(programs);
        managedDepartments = List.copyOf(managedDepartments);
    }

    /** A role in a program. */
    public record InProgram(ProgramId program, ProgramRole role) {}
}
