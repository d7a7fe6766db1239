package org.belay.worklist;

import java.io.Serializable;

/**
 * An item of Today: what is found about one object.
 *
 * @param object the match, circle, place or cohort, as the kind says
 */
public record ItemKey(ItemKind kind, long object) implements Serializable {}
