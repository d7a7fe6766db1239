package org.belay.matching;

import org.belay.shared.CohortId;

/** A cohort in which whoever is signed in can rank wishes. */
public record OwnBrowsing(CohortId cohort, String program, String cohortName, int wishes) {}
