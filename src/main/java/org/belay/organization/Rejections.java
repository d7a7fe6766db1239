package org.belay.organization;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.belay.shared.table.Cell;
import org.belay.shared.table.Column;
import org.belay.shared.table.Row;

/** Rows that are left out; a file that is wrong throughout is listed in part only. */
final class Rejections {

    private final List<RejectedRow> listed = new ArrayList<>();
    private final Set<String> people = new HashSet<>();
    private int count;

    void add(
            Row row,
            String reference,
            String name,
            PersonField field,
            Map<PersonField, Column> columns,
            RejectedRow.Reason reason,
            String value) {
        var cells = row.cells().stream().map(Cell::text).toList();
        add(new RejectedRow(row.number(), reference, name, header(field, columns), reason, value, cells));
    }

    void add(FileRow row, PersonField field, Map<PersonField, Column> columns, RejectedRow.Reason reason) {
        add(new RejectedRow(
                row.number, row.reference(), row.name(), header(field, columns), reason, row.reference(), List.of()));
    }

    private void add(RejectedRow row) {
        count++;
        people.add(Spelling.key(row.reference().isEmpty() ? row.name() : row.reference()));
        if (listed.size() < ImportPlan.LISTED_REJECTIONS) {
            listed.add(row);
        }
    }

    private static String header(PersonField field, Map<PersonField, Column> columns) {
        var column = columns.get(field);
        return column == null ? "" : column.name();
    }

    List<RejectedRow> listed() {
        return listed;
    }

    int count() {
        return count;
    }

    /** Somebody whose row is left out is not absent; a row without number and e-mail still has a name. */
    boolean areAbout(Profile person) {
        return Stream.of(person.reference(), person.text(PersonField.EMAIL), person.name())
                .anyMatch(text -> text != null && people.contains(Spelling.key(text)));
    }
}
