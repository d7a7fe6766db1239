package org.belay.organization.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.tabs.TabSheet;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.belay.organization.ImportNote;
import org.belay.organization.ImportPlan;
import org.belay.organization.PersonChange;
import org.belay.organization.PersonField;
import org.belay.organization.RejectedRow;
import org.belay.shared.ui.Blocks;
import org.belay.shared.ui.Cards;
import org.belay.shared.ui.Formats;
import org.belay.shared.ui.Tone;

/** Line by line what an import would do: a table each, on a phone a list of cards. */
class PlanLists extends TabSheet {

    private static final List<PersonField> SHOWN_OF_NEW = List.of(
            PersonField.JOB_TITLE,
            PersonField.DEPARTMENT,
            PersonField.SITE,
            PersonField.LINE_MANAGER,
            PersonField.HIRE_DATE);

    private final transient ImportPlan plan;
    private final transient Map<Integer, List<ImportNote>> attentionByRow;

    PlanLists(ImportPlan plan) {
        this.plan = plan;
        addClassName("b-list");
        var attention =
                plan.notes().stream().filter(n -> n.kind().needsAttention()).toList();
        var others =
                plan.notes().stream().filter(n -> !n.kind().needsAttention()).toList();
        attentionByRow = attention.stream().collect(Collectors.groupingBy(ImportNote::row));
        add(tab("changes", plan.changes().size()), changes());
        add(tab("attention", attention.size()), notes(attention));
        add(tab("notes", others.size()), notes(others));
        add(tab("rejected", plan.rejected().size()), rejected());
    }

    private String tab(String key, int count) {
        return getTranslation("people.import.tab." + key) + " " + Formats.number(count);
    }

    private Component changes() {
        var grid = new Grid<PersonChange>();
        grid.addColumn(new ComponentRenderer<>(
                        c -> Blocks.who(c.after().name(), c.after().reference())))
                .setHeader(getTranslation("people.column.person"));
        grid.addColumn(new ComponentRenderer<>(this::kind))
                .setHeader(getTranslation("people.import.column.what"))
                .setWidth("9rem")
                .setFlexGrow(0);
        grid.addColumn(new ComponentRenderer<>(this::fields))
                .setHeader(getTranslation("people.import.column.field"))
                .setFlexGrow(2);
        Cards.onPhones(
                grid,
                getTranslation("people.column.person"),
                c -> Blocks.column(
                        Blocks.who(c.after().name(), c.after().reference()), Blocks.row(kind(c)), fields(c)));
        grid.setEmptyStateText(getTranslation("people.import.none.changes"));
        grid.setItems(plan.changes());
        return grid;
    }

    private Component kind(PersonChange change) {
        var key = "people.import.kind." + change.kind().name().toLowerCase(Locale.ROOT);
        return Blocks.badge(getTranslation(key), tone(change.kind()));
    }

    private static Tone tone(PersonChange.Kind kind) {
        return switch (kind) {
            case NEW -> Tone.OK;
            case CHANGED -> Tone.INFO;
            case LEAVER -> Tone.BAD;
        };
    }

    private Component fields(PersonChange change) {
        var lines = Blocks.column(values(change));
        attentionByRow
                .getOrDefault(change.row(), List.of())
                .forEach(note -> lines.add(Blocks.toned(words(note), Tone.WARNING)));
        return lines;
    }

    private Component values(PersonChange change) {
        if (change.kind() == PersonChange.Kind.NEW) {
            return Blocks.text(SHOWN_OF_NEW.stream()
                    .map(field -> field == PersonField.HIRE_DATE
                            ? change.after().date(field)
                            : change.after().text(field))
                    .filter(Objects::nonNull)
                    .map(value -> PersonWords.value(this, value))
                    .filter(words -> !words.isBlank())
                    .collect(Collectors.joining(" · ")));
        }
        var lines = Blocks.column();
        change.fields()
                .forEach(field -> lines.add(Blocks.block(
                        "b-who-lines",
                        Blocks.meta(getTranslation(field.field().messageKey())),
                        Blocks.text(PersonWords.value(this, field.before()) + " → "
                                + PersonWords.value(this, field.after())))));
        return lines;
    }

    private Component notes(List<ImportNote> notes) {
        var grid = new Grid<ImportNote>();
        grid.addColumn(ImportNote::row)
                .setHeader(getTranslation("import.rejected.row"))
                .setFlexGrow(0);
        grid.addColumn(new ComponentRenderer<>(n -> Blocks.who(n.name(), n.reference())))
                .setHeader(getTranslation("people.column.person"));
        grid.addColumn(this::words)
                .setHeader(getTranslation("people.import.column.note"))
                .setFlexGrow(2);
        Cards.onPhones(
                grid,
                getTranslation("people.column.person"),
                n -> Blocks.column(Blocks.who(n.name(), n.reference()), place(n.row()), Blocks.text(words(n))));
        grid.setEmptyStateText(getTranslation("people.import.none.notes"));
        grid.setItems(notes);
        return grid;
    }

    private String words(ImportNote note) {
        var field = note.field();
        return getTranslation(
                note.kind().messageKey(), note.value(), field == null ? "" : getTranslation(field.messageKey()));
    }

    private Component place(int row) {
        return Blocks.meta(getTranslation("import.rejected.row") + " " + row);
    }

    private Component rejected() {
        var grid = new Grid<RejectedRow>();
        grid.addColumn(RejectedRow::row)
                .setHeader(getTranslation("import.rejected.row"))
                .setFlexGrow(0);
        grid.addColumn(new ComponentRenderer<>(r -> Blocks.who(r.name(), r.reference())))
                .setHeader(getTranslation("people.column.person"));
        grid.addColumn(RejectedRow::column).setHeader(getTranslation("import.rejected.column"));
        grid.addColumn(this::reason)
                .setHeader(getTranslation("import.rejected.reason"))
                .setFlexGrow(2);
        Cards.onPhones(
                grid,
                getTranslation("people.column.person"),
                r -> Blocks.column(
                        Blocks.who(r.name(), r.reference()),
                        Blocks.row(place(r.row()), Blocks.meta(r.column())),
                        Blocks.text(reason(r))));
        grid.setEmptyStateText(getTranslation("people.import.none.rejected"));
        grid.setItems(plan.rejected());
        return grid;
    }

    private String reason(RejectedRow row) {
        return getTranslation(row.reason().messageKey(), row.value());
    }
}
