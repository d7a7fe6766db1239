package org.belay.community;

/** A part of the plan of a program, to which resources belong. It is known by its title: a plan has no other key. */
public record PlanPart(Kind kind, String title) {

    /** The names are stored: never rename one. */
    public enum Kind {
        MILESTONE,
        GUIDE
    }
}
