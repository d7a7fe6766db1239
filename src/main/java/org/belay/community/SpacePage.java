package org.belay.community;

import org.belay.shared.ProgramId;
import org.jspecify.annotations.Nullable;

/**
 * A space and what its reader may do in it.
 *
 * @param on whether it is there for others than its coordinators
 * @param joined whether the reader is in it
 * @param mayJoin whether the reader may come into it
 * @param reads whether the reader sees what is posted
 * @param writes whether the reader may post; nobody may once the cohort or circle is over
 * @param runs whether the reader coordinates it
 * @param version 0 where nothing was changed yet
 */
public record SpacePage(
        PostSpace place,
        ProgramId program,
        String programName,
        String name,
        boolean on,
        boolean joined,
        boolean mayJoin,
        boolean reads,
        boolean writes,
        boolean runs,
        boolean mayPin,
        @Nullable String meetingLink,
        int members,
        long version) {

    public boolean ofCircle() {
        return place instanceof PostSpace.OfCircle;
    }
}
