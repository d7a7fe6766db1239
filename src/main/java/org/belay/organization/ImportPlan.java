package org.belay.organization;

import java.util.List;
import java.util.Map;

/**
 * What applying a file would do; nothing is changed yet.
 *
 * @param rows data rows of the file
 * @param complete whether the file lists everybody of its source, so that who is absent has left
 * @param absent people who would leave by being absent
 * @param ofSource people of the source who work here
 * @param places departments and sites that nobody has named before, as they would be written
 * @param rejected rows that are left out
 */
public record ImportPlan(
        PeopleFile file,
        String source,
        boolean complete,
        int rows,
        List<PersonChange> changes,
        int unchanged,
        int absent,
        int ofSource,
        List<ImportNote> notes,
        List<RejectedRow> rejected,
        Map<PersonField, String> mapping,
        List<SiteDraft> sites,
        NewPlaces places,
        OrganizationStamp stamp) {

    /** More leavers than this at once are more likely a mistake than people. */
    private static final double USUAL_LEAVERS = 0.05;

    /** A site that is new, or whose time zone was not known before. */
    record SiteDraft(
            String name,
            @org.jspecify.annotations.Nullable String country,
            @org.jspecify.annotations.Nullable String timeZone) {}

    /** By their names, in the order of the alphabet. */
    public record NewPlaces(List<String> departments, List<String> sites) {

        public NewPlaces {
            departments = List.copyOf(departments);
            sites = List.copyOf(sites);
        }
    }

    public ImportPlan {
        changes = List.copyOf(changes);
        notes = List.copyOf(notes);
        rejected = List.copyOf(rejected);
        mapping = Map.copyOf(mapping);
        sites = List.copyOf(sites);
    }

    public int count(PersonChange.Kind kind) {
        return (int) changes.stream().filter(change -> change.kind() == kind).count();
    }

    /** Whether so many would leave that somebody has to say so twice. */
    public boolean hasUnusuallyManyLeavers() {
        return absent > USUAL_LEAVERS * ofSource;
    }
}
