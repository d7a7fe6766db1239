package org.belay.community;

import org.belay.matching.Space;

/** Where messages are exchanged: within a pair or circle, or between a coordinator and one of the people of a program. */
public sealed interface MessagePlace {

    record InSpace(Space space) implements MessagePlace {}

    record WithCoordinator(ConversationId conversation) implements MessagePlace {}
}
