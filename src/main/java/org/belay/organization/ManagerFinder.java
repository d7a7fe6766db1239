package org.belay.organization;

import static org.belay.organization.PersonField.LINE_MANAGER;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.belay.shared.Email;
import org.belay.shared.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * Finds the line managers whom a file names among the people of the file and those known: by number, else by e-mail,
 * else by name. Whom two could be is not guessed. Nobody is put under themselves.
 */
final class ManagerFinder {

    private static final Pattern IN_BRACKETS = Pattern.compile("(.*?)\\s*[(<]([^()<>]+)[)>]");

    private final KnownPeople known;
    private final Set<PersonId> named;
    private final Map<String, MergedPerson> merged;
    private final List<ImportNote> notes;

    /** Whom a text means, as the reference of that person; empty for one that two people share. */
    private final Map<String, String> byReference = new HashMap<>();

    /** As above; made when a cell asks for them. */
    private @Nullable Map<String, String> byEmail;

    private @Nullable Map<String, String> byName;

    /**
     * @param named those known whom the file names
     * @param merged everybody after the import whom the file names, by the key of the reference
     * @param notes to be added to
     */
    ManagerFinder(KnownPeople known, Set<PersonId> named, Map<String, MergedPerson> merged, List<ImportNote> notes) {
        this.known = known;
        this.named = named;
        this.merged = merged;
        this.notes = notes;
    }

    void settle(Collection<PersonField> mapped) {
        if (PersonField.OF_THE_MANAGER.stream().noneMatch(mapped::contains)) {
            return;
        }
        everybody(person -> put(byReference, person.reference(), person.reference()));
        merged.values().forEach(person -> {
            settle(person);
            keepCorrected(person);
        });
        var managers = new LineManagers();
        everybody(person -> set(managers, person));
        breakCircles(managers);
    }

    /** Those the file names as they will be, the others as they are. */
    private void everybody(Consumer<Profile> use) {
        others().forEach(person -> use.accept(person.profile()));
        merged.values().forEach(person -> use.accept(person.after));
    }

    private Stream<KnownPerson> others() {
        return known.people().stream().filter(person -> !named.contains(person.id()));
    }

    private Map<String, String> byEmail() {
        if (byEmail == null) {
            var people = new HashMap<String, String>();
            everybody(person -> put(people, text(person, PersonField.EMAIL), person.reference()));
            byEmail = people;
        }
        return byEmail;
    }

    /** Without those who have left: they manage nobody. */
    private Map<String, String> byName() {
        if (byName == null) {
            var people = new HashMap<String, String>();
            everybody(person -> {
                if (person.state() != PersonState.LEFT) {
                    var first = text(person, PersonField.FIRST_NAME);
                    put(people, new PersonName(first, text(person, PersonField.LAST_NAME)).whole(), person.reference());
                    put(people, person.name(), person.reference());
                }
            });
            byName = people;
        }
        return byName;
    }

    private static void put(Map<String, String> people, String text, String reference) {
        if (!text.isEmpty() && !reference.isEmpty()) {
            people.merge(Spelling.key(text), reference, (one, other) -> one.equals(other) ? one : "");
        }
    }

    private static String text(Profile person, PersonField field) {
        return Objects.requireNonNullElse(person.text(field), "");
    }

    /**
     * The surest of the columns that finds somebody decides; when none does, an address is kept until it does. A name is
     * asked only where there is nothing surer: who bears the name of a manager who is not here is not that manager.
     */
    private void settle(MergedPerson person) {
        var said = PersonField.OF_THE_MANAGER.stream()
                .filter(field -> !person.row.text(field).isEmpty())
                .toList();
        if (said.size() > 1 && said.getLast() == PersonField.MANAGER_NAME) {
            said = said.subList(0, said.size() - 1);
        }
        if (said.isEmpty()) {
            person.after = person.after.with(LINE_MANAGER, null);
            note(ImportNote.Kind.MANAGER_MISSING, person, LINE_MANAGER, "");
            return;
        }
        String shared = null;
        for (var field : said) {
            var found = find(person.row.text(field));
            if (found != null && !found.isEmpty()) {
                person.after = person.after.with(LINE_MANAGER, found);
                return;
            }
            shared = found == null || shared != null ? shared : person.row.text(field);
        }
        keep(person, said.getFirst(), shared);
    }

    /** A manager whom somebody corrected by hand stays until the source names another than before. */
    private void keepCorrected(MergedPerson person) {
        var said = person.after.text(LINE_MANAGER);
        if (person.known != null && person.known.replaced().repeats(LINE_MANAGER, said)) {
            person.after = person.after.with(LINE_MANAGER, person.before(LINE_MANAGER));
            note(ImportNote.Kind.CORRECTED_BEFORE, person, LINE_MANAGER, Objects.requireNonNullElse(said, "–"));
        }
    }

    private void keep(MergedPerson person, PersonField field, @Nullable String shared) {
        var text = person.row.text(field);
        boolean reference = field == LINE_MANAGER || Email.parse(text).isPresent();
        if (shared == null && reference) {
            person.after = person.after.with(LINE_MANAGER, text);
            note(ImportNote.Kind.MANAGER_UNKNOWN, person, field, text);
        } else {
            person.after = person.after.with(LINE_MANAGER, person.before(LINE_MANAGER));
            note(
                    shared == null ? ImportNote.Kind.MANAGER_NAME_UNKNOWN : ImportNote.Kind.MANAGER_OF_TWO,
                    person,
                    field,
                    shared == null ? text : shared);
        }
    }

    /** A reference; empty when several people could be meant, null when nobody is known. */
    private @Nullable String find(String text) {
        var found = address(text);
        if (found != null
                || text.chars().noneMatch(Character::isLetter)
                || Email.parse(text).isPresent()) {
            return found;
        }
        found = named(text);
        // Such as "Ann Ray (10432)" or "Ann Ray <ann@example.org>".
        var parts = IN_BRACKETS.matcher(text);
        if (found == null && parts.matches()) {
            found = address(parts.group(2));
            return found == null ? named(parts.group(1)) : found;
        }
        return found;
    }

    private @Nullable String address(String text) {
        var key = Spelling.key(text);
        var found = byReference.get(key);
        return found == null && text.contains("@") ? byEmail().get(key) : found;
    }

    private @Nullable String named(String text) {
        var found = byName().get(Spelling.key(text));
        return found == null ? byName().get(Spelling.key(PersonName.of(text).whole())) : found;
    }

    /** One reference for each person, so that a circle is seen also where one manager is known by two. */
    private void set(LineManagers managers, Profile person) {
        var manager = person.text(LINE_MANAGER);
        var found = manager == null ? null : address(manager);
        if (!person.reference().isEmpty()) {
            managers.set(person.reference(), found == null || found.isEmpty() ? manager : found);
        }
    }

    /** Whoever would close a circle keeps the manager that is known; that may close another, so look again. */
    private void breakCircles(LineManagers managers) {
        boolean broken;
        do {
            broken = false;
            for (var circle : managers.circles()) {
                for (var reference : circle) {
                    var person = merged.get(reference);
                    if (person != null
                            && !Objects.equals(person.before(LINE_MANAGER), person.after.get(LINE_MANAGER))) {
                        var manager = String.valueOf(person.after.text(LINE_MANAGER));
                        note(ImportNote.Kind.MANAGER_CYCLE, person, LINE_MANAGER, manager);
                        person.after = person.after.with(LINE_MANAGER, person.before(LINE_MANAGER));
                        set(managers, person.after);
                        broken = true;
                    }
                }
            }
        } while (broken);
    }

    private void note(ImportNote.Kind kind, MergedPerson person, PersonField field, String value) {
        var row = person.row;
        notes.add(new ImportNote(kind, row.number, person.after.reference(), row.name(), field, value));
    }
}
