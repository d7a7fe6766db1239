package org.belay.matching;

import org.belay.shared.PersonId;

/**
 * A circle was published.
 *
 * @param intro the coordinator's own words to everybody in it; empty for none
 */
public record CirclePublished(Circle circle, String intro, PersonId by) {}
