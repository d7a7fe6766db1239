package org.belay.organization.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.select.Select;
import java.time.ZoneId;
import java.util.Locale;
import org.belay.organization.OrganizationDetails;
import org.belay.organization.OrganizationService;
import org.belay.shared.Texts;
import org.belay.shared.ui.Blocks;
import org.belay.shared.ui.Buttons;
import org.belay.shared.ui.Formats;
import org.belay.shared.ui.LimitedField;
import org.belay.shared.ui.Notify;
import org.belay.shared.ui.TimeZones;

/** Names the organization, its time zone and its language. */
class OrganizationDialog extends Dialog {

    private final transient OrganizationService organization;
    private final transient OrganizationDetails before;
    private final LimitedField name = new LimitedField(getTranslation("organization.name"));
    private final ComboBox<ZoneId> zone = new ComboBox<>(getTranslation("organization.zone"));
    private final Select<Locale> language = new Select<>();

    OrganizationDialog(OrganizationService organization) {
        this.organization = organization;
        this.before = organization.get();
        setHeaderTitle(getTranslation("organization.edit"));
        name.setMaxLength(OrganizationService.LONGEST_NAME);
        name.setRequiredIndicatorVisible(true);
        name.setValue(before.name());
        zone.setItems(TimeZones.all());
        zone.setItemLabelGenerator(ZoneId::getId);
        zone.setRequiredIndicatorVisible(true);
        zone.setHelperText(getTranslation("organization.zone.help"));
        zone.setValue(before.zone());
        language.setLabel(getTranslation("organization.language"));
        language.setHelperText(getTranslation("organization.language.help"));
        language.setItems(Texts.LANGUAGES);
        language.setItemLabelGenerator(one -> Formats.language(one.getLanguage()));
        language.setValue(before.language());
        add(Blocks.block("b-form", name, zone, language));
        getFooter().add(Buttons.quiet(getTranslation("action.cancel"), this::close));
        getFooter().add(Buttons.primary(getTranslation("organization.save"), "check", this::save));
    }

    private void save() {
        zone.setInvalid(zone.isEmpty());
        zone.setErrorMessage(getTranslation("organization.problem.zone"));
        if (zone.isEmpty()) {
            zone.focus();
            return;
        }
        if (Notify.attempt(
                () -> organization.change(before.version(), name.getValue(), zone.getValue(), language.getValue()))) {
            close();
            Notify.done(getTranslation("organization.saved"));
        }
    }
}
