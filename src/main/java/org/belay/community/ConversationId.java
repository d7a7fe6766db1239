package org.belay.community;

/** Key of a conversation. */
public record ConversationId(long value) {}
