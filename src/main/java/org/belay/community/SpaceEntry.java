package org.belay.community;

/**
 * A space in a list.
 *
 * @param members who have joined; of a circle, who is in it
 * @param joined whether the reader is one of them
 * @param runs whether the reader coordinates it
 */
public record SpaceEntry(
        PostSpace place, String name, String programName, int members, boolean joined, boolean on, boolean runs) {}
