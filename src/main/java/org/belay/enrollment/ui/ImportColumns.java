package org.belay.enrollment.ui;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.belay.enrollment.ApplicationField;
import org.belay.enrollment.ApplicationFile;
import org.belay.enrollment.ApplicationImport;
import org.belay.program.ApplicationQuestion;
import org.belay.shared.table.Column;
import org.belay.shared.ui.Blocks;
import org.jspecify.annotations.Nullable;

/** How each field is read from the file; another choice checks the file anew. */
class ImportColumns extends Details {

    private final transient ApplicationFile file;
    private final transient Consumer<ApplicationFile> changed;

    ImportColumns(ApplicationFile file, List<ApplicationQuestion> questions, Consumer<ApplicationFile> changed) {
        this.file = file;
        this.changed = changed;
        setSummaryText(getTranslation("enrollment.import.columns"));
        var names = new LinkedHashMap<String, String>();
        for (var field : ApplicationField.values()) {
            names.put(field.name(), getTranslation("enrollment.import.field." + field.name()));
        }
        questions.forEach(question -> names.put(ApplicationImport.mappingKey(question), question.label()));
        var fields = new Div();
        fields.addClassName("b-columns");
        names.forEach((key, name) -> fields.add(select(key, name)));
        add(Blocks.meta(getTranslation("enrollment.import.columns.help")), fields);
        setOpened(names.keySet().stream().anyMatch(key -> isNeeded(key) && !file.mapping().containsKey(key)));
    }

    private static boolean isNeeded(String key) {
        return java.util.Arrays.stream(ApplicationField.values())
                .anyMatch(field -> field.isNeeded() && field.name().equals(key));
    }

    private Select<Column> select(String key, String name) {
        var select = new Select<Column>();
        select.setLabel(name);
        select.setEmptySelectionAllowed(true);
        select.setEmptySelectionCaption(getTranslation("enrollment.import.column.none"));
        select.setItems(file.columns());
        select.setItemLabelGenerator(column -> column == null
                ? getTranslation("enrollment.import.column.none")
                : column.letters() + " " + column.name());
        select.setValue(file.mapping().get(key));
        select.addValueChangeListener(e -> map(key, e.getValue()));
        return select;
    }

    private void map(String key, @Nullable Column column) {
        Map<String, Column> mapping = new HashMap<>(file.mapping());
        if (column == null) {
            mapping.remove(key);
        } else {
            mapping.put(key, column);
        }
        changed.accept(file.mapped(mapping));
    }
}
