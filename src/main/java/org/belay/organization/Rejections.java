package org.belay.organization;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.belay.shared.table.Column;
import org.belay.shared.table.Row;

/** Rows that are left out. What stands in them is read again from the file when it goes back. */
final class Rejections {

    private final List<RejectedRow> rows = new ArrayList<>();
    private final Set<String> people = new HashSet<>();

    void add(
            Row row,
            String reference,
            String name,
            PersonField field,
            Map<PersonField, Column> columns,
            RejectedRow.Reason reason,
            String value) {
        add(new RejectedRow(row.number(), reference, name, header(field, columns), reason, value));
    }

    void add(FileRow row, PersonField field, Map<PersonField, Column> columns, RejectedRow.Reason reason) {
        add(new RejectedRow(row.number, row.reference(), row.name(), header(field, columns), reason, row.reference()));
    }

    private void add(RejectedRow row) {
        people.add(Spelling.key(row.reference().isEmpty() ? row.name() : row.reference()));
        rows.add(row);
    }

    private static String header(PersonField field, Map<PersonField, Column> columns) {
        var column = columns.get(field);
        return column == null ? "" : column.name();
    }

    List<RejectedRow> rows() {
        return rows;
    }

    /** Somebody whose row is left out is not absent; a row without number and e-mail still has a name. */
    boolean areAbout(Profile person) {
        return Stream.of(person.reference(), person.text(PersonField.EMAIL), person.name())
                .anyMatch(text -> text != null && people.contains(Spelling.key(text)));
    }
}
