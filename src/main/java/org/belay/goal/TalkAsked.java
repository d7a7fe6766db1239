package org.belay.goal;

import org.belay.shared.PersonId;
import org.belay.shared.ProgramId;

/** Somebody, who is not named, wishes for a talk. */
public record TalkAsked(TalkRequestId request, PersonId whom, String topic, ProgramId program, String programName) {}
