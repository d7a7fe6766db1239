package org.belay.organization.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import java.time.ZoneId;
import org.belay.organization.PlaceCorrections;
import org.belay.organization.SiteRow;
import org.belay.shared.ui.Blocks;
import org.belay.shared.ui.Buttons;
import org.belay.shared.ui.LimitedField;
import org.belay.shared.ui.Notify;
import org.belay.shared.ui.TimeZones;

/** Corrects in which country a site is, and by which clock it works. */
class SiteDialog extends Dialog {

    SiteDialog(PlaceCorrections corrections, SiteRow before, Runnable changed) {
        setHeaderTitle(getTranslation("organization.site.locate", before.name()));
        var country = new LimitedField(getTranslation("organization.field.country"));
        country.setMaxLength(PlaceCorrections.LONGEST_COUNTRY);
        country.setValue(before.country() == null ? "" : before.country());
        var zone = new ComboBox<ZoneId>(getTranslation("organization.field.time-zone"));
        zone.setItems(TimeZones.all());
        zone.setItemLabelGenerator(ZoneId::getId);
        zone.setClearButtonVisible(true);
        zone.setHelperText(getTranslation("organization.site.zone.help"));
        TimeZones.find(before.timeZone()).ifPresent(zone::setValue);
        add(Blocks.block("b-form", country, zone, Blocks.meta(getTranslation("organization.place.help"))));
        getFooter().add(Buttons.quiet(getTranslation("action.cancel"), this::close));
        getFooter().add(Buttons.primary(getTranslation("organization.correct.save"), "check", () -> {
            if (Notify.attempt(() -> corrections.locate(before, country.getValue(), zone.getValue()))) {
                close();
                changed.run();
                Notify.done(getTranslation("organization.correct.done"));
            }
        }));
    }
}
