package org.belay.organization.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import java.util.LinkedHashMap;
import org.belay.organization.ImportPeople;
import org.belay.organization.PeopleFile;
import org.belay.organization.PersonField;
import org.belay.shared.ui.Blocks;
import org.belay.shared.ui.ColumnMappingForm;
import org.belay.shared.ui.LimitedField;

/** Which column is what, and where the file comes from. */
class PeopleMappingForm extends Div {

    private final transient PeopleFile file;
    private final ColumnMappingForm<PersonField> columns;
    private final LimitedField source = new LimitedField(getTranslation("people.import.source"));
    private final Checkbox complete = new Checkbox(getTranslation("people.import.complete"));

    PeopleMappingForm(PeopleFile file) {
        this.file = file;
        addClassName("b-main");
        var fields = new LinkedHashMap<PersonField, String>();
        for (var field : PersonField.values()) {
            fields.put(field, getTranslation(field.messageKey()));
        }
        columns = new ColumnMappingForm<>(file.columns(), fields, file.mapping(), file.remembered());
        source.setValue(ImportPeople.HR);
        source.setMaxLength(80);
        source.setHelperText(getTranslation("people.import.source-help"));
        complete.setHelperText(getTranslation("people.import.complete-help"));
        add(columns, Blocks.card(getTranslation("people.import.about"), Blocks.block("b-form", source, complete)));
    }

    PeopleFile file() {
        return file.mapped(columns.mapping());
    }

    ImportPeople options() {
        return new ImportPeople(source.getValue(), complete.getValue());
    }
}
