package org.belay.matching;

/** Key of a proposal. */
public record ProposalId(long value) {}
