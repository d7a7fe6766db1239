package org.belay.organization;

/**
 * What undoing an import does, counted in what its lines are about: people, rooms, applications.
 *
 * @param removed what it added and nothing names: it goes again
 * @param kept what it added and stays, since something names it or somebody edited it
 * @param restored what gets back what was known of it before
 * @param back leavers who are no leavers any more; only of people
 * @param changedSince what stays as it is, since somebody edited it after the import
 */
public record ImportUndo(int removed, int kept, int restored, int back, int changedSince) {}
