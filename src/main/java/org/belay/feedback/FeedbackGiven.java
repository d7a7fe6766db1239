package org.belay.feedback;

import org.belay.matching.SpaceHead;
import org.belay.shared.PersonId;

/** Somebody has given feedback to somebody else of the same space. */
public record FeedbackGiven(
        SpaceHead space, TwoWayFeedbackId feedback, PersonId giver, String giverName, PersonId receiver) {}
