package org.belay.program;

import org.belay.shared.ProgramId;

/** The plan of a program, with the version of the program that it was read with. */
public record PlanDetails(ProgramId program, String programName, ProgramPlan plan, long version) {}
