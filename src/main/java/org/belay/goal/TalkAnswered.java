package org.belay.goal;

import org.belay.shared.PersonId;
import org.belay.shared.ProgramId;

/** The wish for a talk was accepted or declined. */
public record TalkAnswered(
        TalkRequestId request, PersonId asker, boolean accepted, String topic, ProgramId program, String programName) {}
