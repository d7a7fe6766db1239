package org.belay.organization;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a person, one value a {@link PersonField}, so that two of them can be compared field by field. An
 * import of 100 000 people holds two each, hence the array.
 */
public final class Profile {

    private final @Nullable Object[] values;

    private Profile(@Nullable Object[] values) {
        this.values = values;
    }

    static Profile of(@Nullable Object[] values) {
        return new Profile(values.clone());
    }

    static @Nullable Object[] empty() {
        return new @Nullable Object[PersonField.values().length];
    }

    @Nullable
    Object[] values() {
        return values.clone();
    }

    @Nullable
    Object get(PersonField field) {
        return values[field.place()];
    }

    public @Nullable String text(PersonField field) {
        return (String) get(field);
    }

    public @Nullable LocalDate date(PersonField field) {
        return (LocalDate) get(field);
    }

    @Nullable
    BigDecimal fte() {
        return (BigDecimal) get(PersonField.FTE);
    }

    /** ISO codes in alphabetical order. */
    @SuppressWarnings("unchecked") // Only lists of texts are put there.
    public List<String> languages() {
        var languages = (List<String>) get(PersonField.LANGUAGES);
        return languages == null ? List.of() : languages;
    }

    public PersonState state() {
        return Objects.requireNonNullElse((PersonState) get(PersonField.STATE), PersonState.ACTIVE);
    }

    public String employeeNumber() {
        return Objects.requireNonNullElse(text(PersonField.EMPLOYEE_NUMBER), "");
    }

    /** What another row names this person by: the number, else the e-mail; empty where there is neither. */
    public String reference() {
        var number = employeeNumber();
        return number.isEmpty() ? Objects.requireNonNullElse(text(PersonField.EMAIL), "") : number;
    }

    /** As people call this person. */
    public String name() {
        var preferred = text(PersonField.PREFERRED_NAME);
        var first = preferred == null ? text(PersonField.FIRST_NAME) : preferred;
        return (Objects.requireNonNullElse(first, "") + " "
                        + Objects.requireNonNullElse(text(PersonField.LAST_NAME), ""))
                .strip();
    }

    /** The fields in which the other differs. */
    List<PersonField> differences(Profile other) {
        return PersonField.KEPT.stream()
                .filter(field -> !Objects.equals(get(field), other.get(field)))
                .toList();
    }

    Profile with(PersonField field, @Nullable Object value) {
        var copy = values.clone();
        copy[field.place()] = value;
        return new Profile(copy);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Profile profile && Arrays.equals(values, profile.values);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(values);
    }

    @Override
    public String toString() {
        return name() + " " + employeeNumber();
    }
}
