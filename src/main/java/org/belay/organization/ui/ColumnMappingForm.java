package org.belay.organization.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.belay.organization.ImportPeople;
import org.belay.organization.PeopleFile;
import org.belay.organization.PersonField;
import org.belay.shared.table.Column;
import org.belay.shared.ui.Blocks;
import org.belay.shared.ui.Icons;
import org.belay.shared.ui.Tone;

/** Which column is what, and where the file comes from. */
class ColumnMappingForm extends Div {

    private final transient PeopleFile file;
    private final Map<Column, Select<PersonField>> selects = new LinkedHashMap<>();
    private final TextField source = new TextField(getTranslation("people.import.source"));
    private final Checkbox complete = new Checkbox(getTranslation("people.import.complete"));

    ColumnMappingForm(PeopleFile file) {
        this.file = file;
        addClassName("b-column");
        var rows = Blocks.block("b-mapping");
        file.columns().forEach(column -> rows.add(row(column)));
        source.setValue(ImportPeople.HR);
        source.setMaxLength(80);
        source.setHelperText(getTranslation("people.import.source-help"));
        complete.setHelperText(getTranslation("people.import.complete-help"));
        add(
                Blocks.note(
                        Tone.INFO,
                        "info",
                        getTranslation(file.remembered() ? "people.import.remembered" : "people.import.guessed")),
                Blocks.card(getTranslation("people.import.columns"), rows),
                Blocks.card(getTranslation("people.import.about"), source, complete));
    }

    private Div row(Column column) {
        var name = column.name().isEmpty() ? column.letters() : column.name();
        var sample = column.samples().isEmpty() ? "" : column.samples().getFirst();
        var select = new Select<PersonField>();
        select.setItems(PersonField.values());
        select.setItemLabelGenerator(field ->
                field == null ? getTranslation("people.import.skip-column") : getTranslation(field.messageKey()));
        select.setEmptySelectionAllowed(true);
        select.setEmptySelectionCaption(getTranslation("people.import.skip-column"));
        select.setAriaLabel(getTranslation("people.import.column-is", name));
        file.mapping().forEach((field, mapped) -> {
            if (mapped.equals(column)) {
                select.setValue(field);
            }
        });
        select.addValueChangeListener(e -> takeFromOthers(select, e.getValue()));
        selects.put(column, select);
        return Blocks.block(
                "b-mapping-row",
                Blocks.block("b-who-lines", Blocks.strong(name), Blocks.meta(sample)),
                Icons.of("arrow-right"),
                select);
    }

    /** A field comes from one column. */
    private void takeFromOthers(Select<PersonField> select, @org.jspecify.annotations.Nullable PersonField field) {
        selects.values().stream()
                .filter(other -> field != null && !other.equals(select) && other.getValue() == field)
                .forEach(Select::clear);
    }

    PeopleFile file() {
        var chosen = new EnumMap<PersonField, Column>(PersonField.class);
        selects.forEach((column, select) -> select.getOptionalValue().ifPresent(field -> chosen.put(field, column)));
        return file.mapped(chosen);
    }

    ImportPeople options() {
        return new ImportPeople(source.getValue(), complete.getValue());
    }
}
