package org.belay.history;

import static java.util.stream.Collectors.groupingBy;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.belay.history.HistoryPlan.FoundByName;
import org.belay.shared.Email;
import org.belay.shared.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * Finds people by the e-mail address that an older file has of them.
 *
 * <ol>
 *   <li>Whoever alone has that address, whatever the case.
 *   <li>Of several who share it, the only one whose first and last name spell it.
 *   <li>Where nobody has it, the only person whose names spell it and who has no address, or shares one with somebody:
 *       there the roster is known to be wrong.
 * </ol>
 *
 * Nobody whose own address is sound is ever taken for somebody else by name.
 */
final class PeopleByEmail {

    /** Letters that do not come apart into a letter and an accent. */
    private static final Map<String, String> LETTERS =
            Map.of("ß", "ss", "ł", "l", "ø", "o", "đ", "d", "ı", "i", "æ", "ae", "œ", "oe", "ð", "d", "þ", "th");

    private final Map<String, List<Known>> byEmail;
    private final Map<String, List<Known>> doubtfulByName;
    private final Set<FoundByName> foundByName = new LinkedHashSet<>();

    /** A person as this search sees one. */
    record Known(
            PersonId id,
            String firstName,
            @Nullable String preferredName,
            String lastName,
            @Nullable String email) {

        boolean isSpelledBy(String localPart) {
            return !localPart.isEmpty()
                    && (localPart.equals(spelled(firstName, lastName))
                            || (preferredName != null && localPart.equals(spelled(preferredName, lastName))));
        }

        String name() {
            return (preferredName == null ? firstName : preferredName) + " " + lastName;
        }
    }

    PeopleByEmail(Collection<Known> people) {
        byEmail = people.stream()
                .filter(person -> person.email() != null)
                .collect(groupingBy(person -> String.valueOf(person.email()).toLowerCase(Locale.ROOT)));
        doubtfulByName = people.stream()
                .filter(person -> person.email() == null
                        || byEmail.getOrDefault(person.email().toLowerCase(Locale.ROOT), List.of())
                                        .size()
                                > 1)
                .collect(groupingBy(person -> spelled(person.firstName(), person.lastName())));
    }

    PersonId find(HistoryColumn column, Email email) throws BadCell {
        var same = byEmail.getOrDefault(email.value(), List.of());
        if (same.size() == 1) {
            return same.getFirst().id();
        }
        var local = localPart(email);
        var candidates = same.isEmpty() ? doubtfulByName.getOrDefault(local, List.of()) : same;
        var spelled =
                candidates.stream().filter(person -> person.isSpelledBy(local)).toList();
        if (spelled.size() == 1) {
            var person = spelled.getFirst();
            foundByName.add(new FoundByName(email.value(), person.name()));
            return person.id();
        }
        var nobody = same.isEmpty() && spelled.isEmpty();
        throw new BadCell(
                column, nobody ? RejectedRow.Reason.UNKNOWN_PERSON : RejectedRow.Reason.SEVERAL_PEOPLE, email.value());
    }

    /** Whom it found by name so far. */
    List<FoundByName> foundByName() {
        return new ArrayList<>(foundByName);
    }

    private static String localPart(Email email) {
        var address = email.value();
        var local = address.substring(0, address.indexOf('@'));
        // One word alone is no first and last name.
        return local.matches("[^._-]+[._-].+") ? plain(local) : "";
    }

    private static String spelled(String first, String last) {
        return plain(first + last);
    }

    private static String plain(String text) {
        var letters = Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFD);
        for (var letter : LETTERS.entrySet()) {
            letters = letters.replace(letter.getKey(), letter.getValue());
        }
        return letters.replaceAll("[^a-z]", "");
    }
}
