package org.belay.organization;

import org.jspecify.annotations.Nullable;

/** Somebody whom a file names: the row, who that is so far, and what is known after the import. */
final class MergedPerson {

    final FileRow row;
    final @Nullable KnownPerson known;
    Profile after;

    MergedPerson(FileRow row, @Nullable KnownPerson known, Profile after) {
        this.row = row;
        this.known = known;
        this.after = after;
    }

    @Nullable
    Object before(PersonField field) {
        return known == null ? null : known.profile().get(field);
    }
}
