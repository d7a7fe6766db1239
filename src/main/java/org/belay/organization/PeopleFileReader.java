package org.belay.organization;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.belay.shared.Email;
import org.belay.shared.table.Cell;
import org.belay.shared.table.CellNote;
import org.belay.shared.table.Column;
import org.belay.shared.table.DateColumn;
import org.belay.shared.table.DateOrder;
import org.belay.shared.table.DateReader;
import org.belay.shared.table.EmailSyntax;
import org.belay.shared.table.LanguageList;
import org.belay.shared.table.LostLetters;
import org.belay.shared.table.Numbers;
import org.belay.shared.table.Parsed;
import org.belay.shared.table.Row;
import org.belay.shared.table.TimeZones;
import org.jspecify.annotations.Nullable;

/** Understands the rows of an HR file in one pass: what they say, what was odd about it, and what cannot be taken. */
final class PeopleFileReader {

    private static final Pattern MANAGER_IN_BRACKETS = Pattern.compile("\\s*\\([^()]*\\)$");
    private static final List<PersonField> NAMES =
            List.of(PersonField.FIRST_NAME, PersonField.LAST_NAME, PersonField.PREFERRED_NAME);
    private static final DateReader EITHER_ORDER = new DateReader(DateOrder.UNDECIDED);

    private final Map<PersonField, Column> columns;
    private final Map<Integer, PersonField> fieldOf = new HashMap<>();
    private final LocalDate today;
    private final boolean supervisoryOrganization;
    private final boolean familyFirst;
    private final Pool pool = new Pool();
    private final Map<PersonField, DateColumn> dateColumns = new EnumMap<>(PersonField.class);
    private final List<OpenDate> openDates = new ArrayList<>();

    private final List<FileRow> rows = new ArrayList<>();
    private final List<ImportNote> notes = new ArrayList<>();
    private final Rejections rejections = new Rejections();
    private int read;

    /** A date that only the whole column can tell. */
    private record OpenDate(FileRow row, PersonField field, Cell cell) {}

    PeopleFileReader(Map<PersonField, Column> columns, LocalDate today) {
        this.columns = columns;
        this.today = today;
        columns.forEach((field, column) -> fieldOf.put(column.index(), field));
        var department = columns.get(PersonField.DEPARTMENT);
        supervisoryOrganization =
                department != null && Spelling.key(department.name()).startsWith("supervisory");
        var fullName = columns.get(PersonField.FULL_NAME);
        familyFirst = fullName != null && PeopleColumns.isFamilyFirst(fullName);
    }

    void read(Row source) {
        read++;
        var row = new FileRow(source.number());
        takeNames(source, row);
        if (takeReference(source, row) && takeTexts(source, row) && takeName(source, row)) {
            takeSpaces(source, row);
            takeEmail(source, row);
            takeDepartment(row);
            takeZone(source, row);
            takeLanguages(source, row);
            takeDate(source, row, PersonField.HIRE_DATE);
            takeDate(source, row, PersonField.LAST_DAY);
            takeFte(source, row);
            takeState(source, row);
            takeLastModified(source, row);
            row.share(pool);
            rows.add(row);
        }
    }

    /** To be called after the last row: now slashes mean something. */
    ReadPeople finish() {
        openDates.forEach(open -> {
            var column = dateColumns.get(open.field());
            takeDate(open.row(), open.field(), open.cell(), column == null ? EITHER_ORDER : column.reader());
            open.row().share(pool);
        });
        return new ReadPeople(rows, notes, rejections, read);
    }

    /** People are known by their number; in a file without numbers by their e-mail. */
    private boolean takeReference(Row source, FileRow row) {
        boolean byNumber = columns.containsKey(PersonField.EMPLOYEE_NUMBER);
        var field = byNumber ? PersonField.EMPLOYEE_NUMBER : PersonField.EMAIL;
        var text = text(source, field);
        var reference = byNumber ? Optional.of(text).filter(number -> !number.isEmpty()) : email(text);
        if (reference.isEmpty()) {
            var reason = byNumber ? RejectedRow.Reason.NO_NUMBER : RejectedRow.Reason.NO_EMAIL;
            rejections.add(source, "", row.name(), field, columns, reason, text);
            return false;
        }
        row.say(field, reference.get());
        return true;
    }

    /** First and last name in columns of their own are surer than one that has to be split. */
    private void takeNames(Row source, FileRow row) {
        NAMES.stream().filter(columns::containsKey).forEach(field -> row.say(field, pooled(text(source, field))));
        var full = text(source, PersonField.FULL_NAME);
        boolean inParts = columns.containsKey(PersonField.FIRST_NAME)
                && columns.containsKey(PersonField.LAST_NAME)
                && !(row.text(PersonField.FIRST_NAME) + row.text(PersonField.LAST_NAME)).isEmpty();
        if (!full.isEmpty() && !inParts) {
            var name = PersonName.of(full, familyFirst);
            row.say(PersonField.FIRST_NAME, pooled(name.first()));
            row.say(PersonField.LAST_NAME, pooled(name.last()));
            row.nameWasSplit = true;
        }
        takePreferredName(row);
    }

    /** Where the preferred name is given with the last name, that is not said twice. */
    private static void takePreferredName(FileRow row) {
        var preferred = PersonName.of(row.text(PersonField.PREFERRED_NAME));
        if (!preferred.first().isEmpty() && preferred.last().equals(row.text(PersonField.LAST_NAME))) {
            var first = preferred.first();
            row.say(PersonField.PREFERRED_NAME, first.equals(row.text(PersonField.FIRST_NAME)) ? null : first);
        }
    }

    private boolean takeName(Row source, FileRow row) {
        if (row.name().isEmpty()) {
            var field = columns.containsKey(PersonField.LAST_NAME) ? PersonField.LAST_NAME : PersonField.FULL_NAME;
            rejections.add(source, row.reference(), "", field, columns, RejectedRow.Reason.NO_NAME, "");
            return false;
        }
        for (var field : NAMES) {
            if (row.text(field).length() > field.longest()) {
                rejectTooLong(source, row, PersonField.FULL_NAME, row.text(field), field.longest());
                return false;
            }
        }
        // Some people have one name only.
        if (row.get(PersonField.FIRST_NAME) == null) {
            row.say(PersonField.FIRST_NAME, "");
        }
        if (row.get(PersonField.LAST_NAME) == null) {
            row.say(PersonField.LAST_NAME, "");
        }
        return true;
    }

    private boolean takeTexts(Row source, FileRow row) {
        for (var entry : columns.entrySet()) {
            var field = entry.getKey();
            var text = source.text(entry.getValue()).strip();
            if (text.length() > field.longest()) {
                rejectTooLong(source, row, field, text, field.longest());
                return false;
            }
            switch (field) {
                case JOB_TITLE, DEPARTMENT, SITE, GRADE, LINE_MANAGER, MANAGER_EMAIL, MANAGER_NAME ->
                    row.say(field, pooled(text));
                case COUNTRY -> row.country = pooled(text);
                default -> {
                    // Read as what they are, below.
                }
            }
        }
        return true;
    }

    private void rejectTooLong(Row source, FileRow row, PersonField field, String text, int longest) {
        rejections.add(
                source,
                row.reference(),
                row.name(),
                field,
                columns,
                RejectedRow.Reason.TOO_LONG,
                text.substring(0, longest) + "…");
    }

    private @Nullable String pooled(String text) {
        return text.isEmpty() ? null : pool.one(text);
    }

    private void takeSpaces(Row source, FileRow row) {
        PersonField before = null;
        for (CellNote note : source.notes()) {
            var field = fieldOf.get(note.column());
            if (field != null && field != before) {
                note(
                        ImportNote.Kind.SPACES,
                        row,
                        field,
                        source.cell(note.column()).text());
                before = field;
            }
        }
    }

    private void takeEmail(Row source, FileRow row) {
        if (!columns.containsKey(PersonField.EMAIL)) {
            return;
        }
        var text = text(source, PersonField.EMAIL);
        var email = email(text);
        if (email.isPresent()) {
            row.say(PersonField.EMAIL, email.get());
        } else {
            // Nothing usable: whatever is known stays.
            var kind = text.isEmpty() ? ImportNote.Kind.EMAIL_MISSING : ImportNote.Kind.EMAIL_INVALID;
            note(kind, row, PersonField.EMAIL, text);
        }
    }

    private static Optional<String> email(String text) {
        return EmailSyntax.parse(text).toOptional().flatMap(Email::parse).map(Email::value);
    }

    /** A supervisory organization is named after a department and, in brackets, who leads the team. */
    private void takeDepartment(FileRow row) {
        if (supervisoryOrganization && row.get(PersonField.DEPARTMENT) instanceof String name) {
            var department = MANAGER_IN_BRACKETS.matcher(name).replaceFirst("");
            row.say(PersonField.DEPARTMENT, department.isEmpty() ? name : pool.one(department));
        }
    }

    private void takeZone(Row source, FileRow row) {
        if (!columns.containsKey(PersonField.TIME_ZONE)) {
            return;
        }
        var text = text(source, PersonField.TIME_ZONE);
        switch (TimeZones.parse(text, Objects.requireNonNullElse(row.country, ""))) {
            case Parsed.Missing<?> missing -> note(ImportNote.Kind.ZONE_MISSING, row, PersonField.TIME_ZONE, "");
            case Parsed.Unusable<?> unusable -> note(ImportNote.Kind.ZONE_UNCLEAR, row, PersonField.TIME_ZONE, text);
            case Parsed.Value<java.time.ZoneId>(var zone) -> {
                row.say(PersonField.TIME_ZONE, pool.one(zone.getId()));
                if (!zone.getId().equalsIgnoreCase(text)) {
                    note(ImportNote.Kind.ZONE_BY_WINDOWS_NAME, row, PersonField.TIME_ZONE, text);
                }
            }
        }
    }

    private void takeLanguages(Row source, FileRow row) {
        if (!columns.containsKey(PersonField.LANGUAGES)) {
            return;
        }
        var list = LanguageList.parse(text(source, PersonField.LANGUAGES));
        list.unknown().forEach(word -> note(ImportNote.Kind.LANGUAGE_UNKNOWN, row, PersonField.LANGUAGES, word));
        if (!list.codes().isEmpty()) {
            row.say(
                    PersonField.LANGUAGES,
                    pool.one(list.codes().stream().sorted().toList()));
        }
    }

    private void takeDate(Row source, FileRow row, PersonField field) {
        var column = columns.get(field);
        if (column != null) {
            var cell = source.cell(column);
            dateColumns.computeIfAbsent(field, f -> new DateColumn()).see(cell);
            takeDate(row, field, cell, null);
        }
    }

    /** @param reader null when the column has not been read to its end */
    private void takeDate(FileRow row, PersonField field, Cell cell, @Nullable DateReader reader) {
        switch (Objects.requireNonNullElse(reader, EITHER_ORDER).date(cell)) {
            case Parsed.Missing<?> missing -> row.say(field, null);
            case Parsed.Value<LocalDate>(var date) -> {
                row.say(field, pool.one(date));
                if (field == PersonField.HIRE_DATE && date.isAfter(today)) {
                    note(ImportNote.Kind.DATE_IN_FUTURE, row, field, date.toString());
                }
            }
            case Parsed.Unusable<?>(var reason, var text) -> {
                if (reason == Parsed.Reason.AMBIGUOUS_DATE && reader == null) {
                    openDates.add(new OpenDate(row, field, cell));
                } else {
                    note(
                            reason == Parsed.Reason.AMBIGUOUS_DATE
                                    ? ImportNote.Kind.DATE_AMBIGUOUS
                                    : ImportNote.Kind.DATE_UNUSABLE,
                            row,
                            field,
                            text);
                }
            }
        }
    }

    private void takeFte(Row source, FileRow row) {
        var column = columns.get(PersonField.FTE);
        if (column == null) {
            return;
        }
        switch (Numbers.fte(source.cell(column))) {
            case Parsed.Missing<?> missing -> row.say(PersonField.FTE, null);
            case Parsed.Unusable<?> unusable ->
                note(ImportNote.Kind.FTE_UNUSABLE, row, PersonField.FTE, source.text(column));
            case Parsed.Value<BigDecimal>(var fte) ->
                row.say(PersonField.FTE, pool.one(fte.setScale(3, RoundingMode.HALF_UP)));
        }
    }

    private void takeState(Row source, FileRow row) {
        var word = text(source, PersonField.STATE);
        var state = StateWords.state(word, text(source, PersonField.ON_LEAVE));
        if (state.isEmpty() && !word.isEmpty()) {
            note(ImportNote.Kind.STATE_UNKNOWN, row, PersonField.STATE, word);
        }
        state.ifPresent(s -> row.say(PersonField.STATE, s));
    }

    private void takeLastModified(Row source, FileRow row) {
        var column = columns.get(PersonField.LAST_MODIFIED);
        if (column != null) {
            var cell = source.cell(column);
            row.lastModified = DateReader.instant(cell)
                    .toOptional()
                    .map(instant -> LocalDateTime.ofInstant(instant, ZoneOffset.UTC))
                    .or(() -> EITHER_ORDER.dateTime(cell).toOptional())
                    .orElse(null);
        }
    }

    private String text(Row source, PersonField field) {
        var column = columns.get(field);
        return column == null ? "" : source.text(column).strip();
    }

    private void note(ImportNote.Kind kind, FileRow row, PersonField field, String value) {
        notes.add(new ImportNote(kind, row.number, row.reference(), row.name(), field, value));
    }

    static boolean looksDamaged(@Nullable Object value) {
        return value instanceof String text && LostLetters.isSuspect(text);
    }
}
