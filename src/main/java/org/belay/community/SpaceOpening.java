package org.belay.community;

/** Something for which a space can be switched on. */
public record SpaceOpening(PostSpace place, String name) {}
