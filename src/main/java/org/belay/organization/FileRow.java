package org.belay.organization;

import java.time.LocalDateTime;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A row of the file, understood as far as it can be; fields it says nothing usable about keep what is known. */
final class FileRow {

    final int number;
    private final @Nullable Object[] values = Profile.empty();
    private Set<PersonField> said = EnumSet.noneOf(PersonField.class);

    @Nullable
    String country;

    @Nullable
    LocalDateTime lastModified;

    /** Whether first and last name were one cell. */
    boolean nameWasSplit;

    FileRow(int number) {
        this.number = number;
    }

    void say(PersonField field, @Nullable Object value) {
        values[field.place()] = value;
        said.add(field);
    }

    void unsay(PersonField field) {
        values[field.place()] = null;
        said.remove(field);
    }

    boolean says(PersonField field) {
        return said.contains(field);
    }

    @Nullable
    Object get(PersonField field) {
        return values[field.place()];
    }

    /** The text of a field, empty where there is none. */
    String text(PersonField field) {
        return get(field) instanceof String text ? text : "";
    }

    /** Whom the row is about: the number, in a file without numbers the e-mail. */
    String reference() {
        var number = text(PersonField.EMPLOYEE_NUMBER);
        return number.isEmpty() ? text(PersonField.EMAIL) : number;
    }

    String name() {
        return Profile.of(values).name();
    }

    /** What is known, with what the row says put over it. */
    Profile over(@Nullable Profile known) {
        if (known == null) {
            return Profile.of(values);
        }
        var merged = known.values();
        said.forEach(field -> merged[field.place()] = get(field));
        return Profile.of(merged);
    }

    boolean saysTheSame(FileRow other) {
        return Profile.of(values).equals(Profile.of(other.values))
                && said.equals(other.said)
                && java.util.Objects.equals(lastModified, other.lastModified);
    }

    /** Shares the set of fields with other rows: most say the same ones. */
    void share(Pool pool) {
        said = pool.one(said);
    }
}
