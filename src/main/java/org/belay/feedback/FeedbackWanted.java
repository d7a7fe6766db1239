package org.belay.feedback;

import org.belay.matching.SpaceHead;
import org.belay.shared.PersonId;

/** Somebody asks somebody else of the same space for feedback. */
public record FeedbackWanted(
        SpaceHead space, TwoWayFeedbackId feedback, PersonId giver, PersonId receiver, String receiverName) {}
