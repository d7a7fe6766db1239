package org.belay.scheduling;

import org.belay.shared.PersonId;

/** The kickoff of a cohort stands in the calendars of all who meet. */
public record KickoffAgreed(KickoffEntry kickoff, PersonId by) {}
