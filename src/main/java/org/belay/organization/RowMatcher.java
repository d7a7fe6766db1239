package org.belay.organization;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Who of the people known a row is about. The number says so; in a file without numbers the e-mail. Somebody known
 * without a number gets the one of the row with the same e-mail and a like name, so that nobody is there twice.
 */
final class RowMatcher {

    private static final Pattern GAP = Pattern.compile("\\s+");

    private final KnownPeople known;

    /** By the key of the e-mail; null where several share it. */
    private final Map<String, @Nullable KnownPerson> byEmail = new HashMap<>();

    private final Map<String, @Nullable KnownPerson> byReplacedEmail = new HashMap<>();
    private final Set<String> emailsOfTwoRows = new HashSet<>();

    RowMatcher(KnownPeople known, Collection<FileRow> rows) {
        this.known = known;
        boolean byNumber = rows.stream().anyMatch(row -> row.says(PersonField.EMPLOYEE_NUMBER));
        Predicate<KnownPerson> sought =
                person -> !byNumber || person.profile().employeeNumber().isEmpty();
        known.people().stream().filter(sought).forEach(person -> {
            put(byEmail, person.profile().text(PersonField.EMAIL), person);
            put(byReplacedEmail, person.replaced().email(), person);
        });
        if (byNumber && !byEmail.isEmpty()) {
            var seen = new HashMap<String, String>();
            rows.forEach(row -> {
                var other = seen.putIfAbsent(emailKey(row), row.reference());
                if (other != null && !Spelling.key(other).equals(Spelling.key(row.reference()))) {
                    emailsOfTwoRows.add(emailKey(row));
                }
            });
        }
    }

    private static void put(Map<String, @Nullable KnownPerson> people, @Nullable String email, KnownPerson person) {
        if (email != null && !email.isEmpty()) {
            var key = Spelling.key(email);
            people.put(key, people.containsKey(key) ? null : person);
        }
    }

    @Nullable
    KnownPerson find(FileRow row) {
        if (!row.says(PersonField.EMPLOYEE_NUMBER)) {
            var person = byEmail.get(emailKey(row));
            return person == null ? byReplacedEmail.get(emailKey(row)) : person;
        }
        var person = known.byNumber().get(Spelling.key(row.reference()));
        return person == null ? withoutNumber(row) : person;
    }

    private @Nullable KnownPerson withoutNumber(FileRow row) {
        var key = emailKey(row);
        var person = key.isEmpty() || emailsOfTwoRows.contains(key) ? null : byEmail.get(key);
        return person != null && haveAWordInCommon(row.name() + " " + wholeName(row), person.profile()) ? person : null;
    }

    private static boolean haveAWordInCommon(String name, Profile person) {
        var words = words(name);
        words.retainAll(words(person.name() + " " + person.text(PersonField.FIRST_NAME)));
        return !words.isEmpty();
    }

    private static Set<String> words(String name) {
        return new HashSet<>(java.util.Arrays.asList(GAP.split(Spelling.key(name))));
    }

    /** Whether a row without a number could be either of two people. */
    boolean isOfTwo(FileRow row) {
        return !row.says(PersonField.EMPLOYEE_NUMBER)
                && byEmail.containsKey(emailKey(row))
                && byEmail.get(emailKey(row)) == null;
    }

    static String wholeName(FileRow row) {
        return new PersonName(row.text(PersonField.FIRST_NAME), row.text(PersonField.LAST_NAME)).whole();
    }

    private static String emailKey(FileRow row) {
        return Spelling.key(row.text(PersonField.EMAIL));
    }
}
