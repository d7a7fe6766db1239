package org.belay.community;

/**
 * A part of the plan of a program, to which resources belong.
 *
 * @param key that it keeps under whatever title
 */
public record PlanPart(Kind kind, String key, String title) {

    public enum Kind {
        MILESTONE,
        GUIDE
    }
}
