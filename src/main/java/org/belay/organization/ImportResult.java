package org.belay.organization;

/** What an import did. */
public record ImportResult(ImportBatchId batch, int added, int changed, int unchanged, int leavers, int rejected) {}
