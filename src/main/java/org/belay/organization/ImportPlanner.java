package org.belay.organization;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.belay.organization.ImportPlan.NewPlaces;
import org.belay.organization.ImportPlan.SiteDraft;
import org.belay.organization.PersonChange.Kind;
import org.belay.shared.PersonId;
import org.belay.shared.Progress;
import org.belay.shared.table.LostLetters;
import org.jspecify.annotations.Nullable;

/** Compares what a file says with what is known. Pure: it reads and writes nothing. */
final class ImportPlanner {

    private static final List<PersonField> TEXTS = List.of(
            PersonField.FIRST_NAME,
            PersonField.LAST_NAME,
            PersonField.PREFERRED_NAME,
            PersonField.EMAIL,
            PersonField.JOB_TITLE,
            PersonField.DEPARTMENT,
            PersonField.SITE,
            PersonField.GRADE);

    private final PeopleFile file;
    private final ImportPeople options;
    private final KnownPeople known;
    private final LocalDate today;
    private final ReadPeople read;
    private final List<ImportNote> notes;
    private final Spelling departments;
    private final Spelling sites;
    private final RowMatcher matcher;
    private final Set<PersonId> named = new HashSet<>();

    /** Everybody after the import whom the file names, by the key of the reference. */
    private final Map<String, MergedPerson> merged = new LinkedHashMap<>();

    ImportPlanner(PeopleFile file, ImportPeople options, KnownPeople known, ReadPeople read, LocalDate today) {
        this.file = file;
        this.options = options;
        this.known = known;
        this.read = read;
        this.today = today;
        this.notes = new ArrayList<>(read.notes());
        this.departments = new Spelling(known.departments());
        this.sites = new Spelling(known.sites().keySet());
        this.matcher = new RowMatcher(known, read.rows());
    }

    ImportPlan plan(Progress progress) {
        var rows = oncePerReference();
        progress.at(0.2);
        rows.forEach(this::merge);
        progress.at(0.5);
        noteSharedEmails();
        new ManagerFinder(known, named, merged, notes).settle(file.mapping().keySet());
        progress.at(0.8);
        var changes = new ArrayList<PersonChange>();
        merged.values().forEach(person -> change(person, changes));
        var absent = absent();
        absent.forEach(person -> changes.add(
                new PersonChange(Kind.LEAVER, 0, person, person.profile().with(PersonField.STATE, PersonState.LEFT))));
        progress.at(1);
        int touched = (int) changes.stream().filter(c -> c.row() > 0).count();
        var mapping = new EnumMap<PersonField, String>(PersonField.class);
        file.mapping().forEach((field, column) -> mapping.put(field, column.name()));
        return new ImportPlan(
                file,
                options.source(),
                options.complete(),
                read.read(),
                changes,
                merged.size() - touched,
                absent.size(),
                (int) known.people().stream().filter(this::isOfSource).count(),
                notes,
                read.rejections().rows(),
                mapping,
                siteDrafts(),
                newPlaces(changes),
                known.stamp());
    }

    /** Equal rows count once. Of different ones the one that was changed last counts, if the file says which. */
    private Collection<FileRow> oncePerReference() {
        var byReference = new LinkedHashMap<String, FileRow>();
        var undecided = new HashSet<String>();
        for (var row : read.rows()) {
            var key = Spelling.key(row.reference());
            var other = byReference.putIfAbsent(key, row);
            if (other == null) {
                continue;
            }
            if (row.saysTheSame(other)) {
                note(ImportNote.Kind.ROW_REPEATED, row, null, Integer.toString(other.number));
            } else if (row.lastModified == null
                    || other.lastModified == null
                    || row.lastModified.equals(other.lastModified)) {
                undecided.add(key);
                reject(row);
            } else {
                boolean later = row.lastModified.isAfter(other.lastModified);
                byReference.put(key, later ? row : other);
                note(
                        ImportNote.Kind.ROW_OLDER,
                        later ? other : row,
                        null,
                        Integer.toString((later ? row : other).number));
            }
        }
        undecided.forEach(key -> reject(Objects.requireNonNull(byReference.remove(key))));
        return byReference.values();
    }

    private void reject(FileRow row) {
        if (row.says(PersonField.EMPLOYEE_NUMBER)) {
            reject(row, PersonField.EMPLOYEE_NUMBER, RejectedRow.Reason.SAME_NUMBER_TWICE);
        } else {
            reject(row, PersonField.EMAIL, RejectedRow.Reason.SAME_EMAIL_TWICE);
        }
    }

    private void reject(FileRow row, PersonField field, RejectedRow.Reason reason) {
        read.rejections().add(row, field, file.mapping(), reason);
    }

    private void merge(FileRow row) {
        if (matcher.isOfTwo(row)) {
            reject(row, PersonField.EMAIL, RejectedRow.Reason.EMAIL_OF_TWO);
            return;
        }
        var person = matcher.find(row);
        if (person != null && !named.add(person.id())) {
            reject(row);
            return;
        }
        oneSpelling(row, PersonField.DEPARTMENT, departments);
        oneSpelling(row, PersonField.SITE, sites);
        if (person != null) {
            keepNumberAsKnown(row, person);
            keepCorrected(row, person);
            keepNameAsSplit(row, person);
        }
        keepWholeLetters(row, person);
        var after = withState(row.over(person == null ? null : person.profile()), row);
        merged.put(Spelling.key(after.reference()), new MergedPerson(row, person, after));
    }

    private void oneSpelling(FileRow row, PersonField field, Spelling spelling) {
        if (row.get(field) instanceof String name) {
            var one = spelling.of(name);
            if (!one.equals(name)) {
                row.say(field, one);
                boolean damaged = LostLetters.isDamagedForm(name, one);
                note(damaged ? ImportNote.Kind.LETTERS_LOST_KEPT : ImportNote.Kind.SPELLING, row, field, name);
            }
        }
    }

    private static void keepNumberAsKnown(FileRow row, KnownPerson person) {
        if (!person.profile().employeeNumber().isEmpty()) {
            row.say(PersonField.EMPLOYEE_NUMBER, person.profile().employeeNumber());
        }
    }

    /** A name in one cell says nothing new of where the last name begins. */
    private static void keepNameAsSplit(FileRow row, KnownPerson person) {
        var said = Spelling.key(RowMatcher.wholeName(row));
        var known = person.profile();
        var last = Objects.requireNonNullElse(known.text(PersonField.LAST_NAME), "");
        var first = Objects.requireNonNullElse(known.text(PersonField.FIRST_NAME), "");
        boolean same = said.equals(Spelling.key(new PersonName(first, last).whole()))
                || said.equals(Spelling.key(known.name()));
        if (row.nameWasSplit && same) {
            row.unsay(PersonField.FIRST_NAME);
            row.unsay(PersonField.LAST_NAME);
        }
    }

    /** What somebody corrected by hand holds until the source says something new; the line manager comes later. */
    private void keepCorrected(FileRow row, KnownPerson person) {
        for (var field : List.of(PersonField.EMAIL, PersonField.DEPARTMENT, PersonField.SITE)) {
            if (row.says(field) && person.replaced().repeats(field, row.get(field))) {
                var said = row.text(field);
                row.unsay(field);
                note(ImportNote.Kind.CORRECTED_BEFORE, row, field, said);
            }
        }
    }

    private void keepWholeLetters(FileRow row, @Nullable KnownPerson person) {
        for (var field : TEXTS) {
            var said = row.get(field);
            if (PeopleFileReader.looksDamaged(said)) {
                boolean whole = person != null
                        && Spelling.isDamaged(said, person.profile().get(field));
                if (whole) {
                    row.unsay(field);
                }
                note(
                        whole ? ImportNote.Kind.LETTERS_LOST_KEPT : ImportNote.Kind.LETTERS_LOST,
                        row,
                        field,
                        String.valueOf(said));
            }
        }
    }

    /** A last day that is over means left; somebody who stands in the file again has come back. */
    private Profile withState(Profile profile, FileRow row) {
        var lastDay = profile.date(PersonField.LAST_DAY);
        if (lastDay != null && lastDay.isBefore(today)) {
            return profile.with(PersonField.STATE, PersonState.LEFT);
        }
        boolean back = profile.state() == PersonState.LEFT && !row.says(PersonField.STATE);
        return back || profile.get(PersonField.STATE) == null
                ? profile.with(PersonField.STATE, PersonState.ACTIVE)
                : profile;
    }

    private void noteSharedEmails() {
        var others = new HashMap<String, String>();
        for (var person : known.people()) {
            var email = person.profile().text(PersonField.EMAIL);
            if (email != null && !named.contains(person.id())) {
                others.putIfAbsent(email, person.profile().name());
            }
        }
        var first = new HashMap<String, MergedPerson>();
        for (var person : merged.values()) {
            var email = person.after.text(PersonField.EMAIL);
            if (email == null) {
                continue;
            }
            var other = first.putIfAbsent(email, person);
            if (other != null) {
                noteShared(person, email, other.after.toString());
                noteShared(other, email, person.after.toString());
            } else if (others.containsKey(email)) {
                noteShared(person, email, Objects.requireNonNull(others.get(email)));
            }
        }
    }

    private void noteShared(MergedPerson person, String email, String with) {
        note(ImportNote.Kind.EMAIL_SHARED, person.row, PersonField.EMAIL, email + " = " + with);
    }

    private static void change(MergedPerson person, List<PersonChange> changes) {
        if (person.known == null) {
            changes.add(new PersonChange(Kind.NEW, person.row.number, null, person.after));
        } else if (!person.known.profile().differences(person.after).isEmpty()) {
            boolean leaves = person.after.state() == PersonState.LEFT
                    && person.known.profile().state() != PersonState.LEFT;
            changes.add(new PersonChange(
                    leaves ? Kind.LEAVER : Kind.CHANGED, person.row.number, person.known, person.after));
        }
    }

    private List<KnownPerson> absent() {
        if (!options.complete()) {
            return List.of();
        }
        return known.people().stream()
                .filter(this::isOfSource)
                .filter(person ->
                        !named.contains(person.id()) && !read.rejections().areAbout(person.profile()))
                .toList();
    }

    private boolean isOfSource(KnownPerson person) {
        return person.source().equalsIgnoreCase(options.source())
                && person.profile().state() != PersonState.LEFT
                && !person.profile().reference().isEmpty();
    }

    /** A site's zone is the one that most of its people have. */
    private List<SiteDraft> siteDrafts() {
        var zones = new LinkedHashMap<String, Map<String, Integer>>();
        var countries = new HashMap<String, String>();
        for (var person : merged.values()) {
            var site = person.after.text(PersonField.SITE);
            if (site != null && known.sites().get(site) == null) {
                var counts = zones.computeIfAbsent(site, s -> new HashMap<>());
                var zone = person.after.text(PersonField.TIME_ZONE);
                if (zone != null) {
                    counts.merge(zone, 1, Integer::sum);
                }
                if (person.row.country != null) {
                    countries.putIfAbsent(site, person.row.country);
                }
            }
        }
        var drafts = new ArrayList<SiteDraft>();
        zones.forEach((site, counts) -> {
            var zone = counts.entrySet().stream()
                    .max(Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                    .map(Map.Entry::getKey)
                    .orElse(null);
            if (!known.sites().containsKey(site) || zone != null) {
                drafts.add(new SiteDraft(site, countries.get(site), zone));
            }
        });
        return drafts;
    }

    /** They are written with the people who are in them, so they are said before: one may be a slip of the pen. */
    private NewPlaces newPlaces(List<PersonChange> changes) {
        return new NewPlaces(
                unknown(changes, PersonField.DEPARTMENT, new HashSet<>(known.departments())),
                unknown(changes, PersonField.SITE, known.sites().keySet()));
    }

    private static List<String> unknown(List<PersonChange> changes, PersonField field, Set<String> known) {
        return changes.stream()
                .map(change -> change.after().text(field))
                .filter(Objects::nonNull)
                .filter(name -> !known.contains(name))
                .distinct()
                .sorted(String.CASE_INSENSITIVE_ORDER)
                .toList();
    }

    private void note(ImportNote.Kind kind, FileRow row, @Nullable PersonField field, String value) {
        notes.add(new ImportNote(kind, row.number, row.reference(), row.name(), field, value));
    }
}
