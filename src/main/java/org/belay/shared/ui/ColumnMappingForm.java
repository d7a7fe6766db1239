package org.belay.shared.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.belay.shared.table.Column;
import org.jspecify.annotations.Nullable;

/** Which column of a file is what: a line a column, with a sample of what stands there. */
public class ColumnMappingForm<F> extends Div {

    private final Map<Column, Select<F>> selects = new LinkedHashMap<>();
    private final transient Map<F, String> fields;

    /**
     * @param fields that a column can hold, in their order, with their names as shown
     * @param remembered whether the mapping is one that somebody made before
     */
    public ColumnMappingForm(List<Column> columns, Map<F, String> fields, Map<F, Column> mapping, boolean remembered) {
        this.fields = new LinkedHashMap<>(fields);
        addClassName("b-main");
        var rows = Blocks.block("b-form");
        columns.forEach(column -> rows.add(row(column)));
        mapping.forEach((field, column) -> {
            var select = selects.get(column);
            if (select != null && this.fields.containsKey(field)) {
                select.setValue(field);
            }
        });
        selects.values().forEach(select -> select.addValueChangeListener(e -> takeFromOthers(select, e.getValue())));
        add(
                Blocks.note(Tone.INFO, "info", getTranslation(remembered ? "import.remembered" : "import.guessed")),
                Blocks.card(getTranslation("import.columns"), rows));
    }

    private Div row(Column column) {
        var name = column.name().isEmpty() ? column.letters() : column.name();
        var sample = column.samples().isEmpty() ? "" : column.samples().getFirst();
        var select = new Select<F>();
        select.setItems(fields.keySet());
        select.setItemLabelGenerator(field -> fields.getOrDefault(field, getTranslation("import.skip-column")));
        select.setEmptySelectionAllowed(true);
        select.setEmptySelectionCaption(getTranslation("import.skip-column"));
        select.setAriaLabel(getTranslation("import.column-is", name));
        selects.put(column, select);
        return Blocks.block(
                "b-mapping-row",
                Blocks.block("b-who-lines", Blocks.strong(name), Blocks.meta(sample)),
                Icons.of("arrow-right"),
                select);
    }

    /** A field comes from one column. */
    private void takeFromOthers(Select<F> select, @Nullable F field) {
        selects.values().stream()
                .filter(other -> field != null && !other.equals(select) && field.equals(other.getValue()))
                .forEach(Select::clear);
    }

    /** The columns that hold something, by what they hold. */
    public Map<F, Column> mapping() {
        var chosen = new HashMap<F, Column>();
        selects.forEach((column, select) -> select.getOptionalValue().ifPresent(field -> chosen.put(field, column)));
        return chosen;
    }
}
