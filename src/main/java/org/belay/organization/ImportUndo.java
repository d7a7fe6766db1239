package org.belay.organization;

/**
 * What undoing an import of people does.
 *
 * @param removed people whom it added and nothing names: they go again
 * @param kept people whom it added and who stay, since something names them or somebody edited them
 * @param restored people who get back what was known of them before
 * @param back leavers who are no leavers any more
 * @param changedSince people who stay as they are, since somebody edited them after the import
 */
public record ImportUndo(int removed, int kept, int restored, int back, int changedSince) {}
