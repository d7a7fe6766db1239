package org.belay.safeguarding.ui;

import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.select.Select;
import org.belay.safeguarding.HelpSource;
import org.belay.safeguarding.HelpSources;
import org.belay.shared.ui.Blocks;
import org.belay.shared.ui.Buttons;
import org.belay.shared.ui.LimitedArea;
import org.belay.shared.ui.LimitedField;
import org.belay.shared.ui.Notify;
import org.jspecify.annotations.Nullable;

/** Adds a source of help, or changes one. */
final class HelpSourceDialog extends Dialog {

    private final transient HelpSources sources;
    private final transient HelpSource.@Nullable Listed listed;
    private final transient Runnable changed;
    private final Select<HelpSource.Site> site = new Select<>();
    private final LimitedField name = field("help.source-name", HelpSource.LONGEST_NAME);
    private final LimitedArea what = new LimitedArea(getTranslation("help.source-what"));
    private final LimitedField phone = field("help.source-phone", HelpSource.LONGEST_PHONE);
    private final LimitedField email = field("help.source-email", HelpSource.LONGEST_EMAIL);
    private final LimitedField link = field("help.source-link", HelpSource.LONGEST_LINK);

    HelpSourceDialog(HelpSources sources, HelpSource.@Nullable Listed listed, Runnable changed) {
        this.sources = sources;
        this.listed = listed;
        this.changed = changed;
        setHeaderTitle(
                listed == null
                        ? getTranslation("help.add-source")
                        : getTranslation("help.edit-source", listed.source().name()));
        setWidth("560px");
        setMaxWidth("100%");
        site.setLabel(getTranslation("help.source-site"));
        site.setItems(sources.sites());
        site.setItemLabelGenerator(one -> one == null ? getTranslation("help.everywhere") : one.name());
        site.setEmptySelectionAllowed(true);
        site.setEmptySelectionCaption(getTranslation("help.everywhere"));
        what.setMaxLength(HelpSource.LONGEST_WHAT);
        what.setHelperText(getTranslation("help.source-what-help"));
        what.setWidthFull();
        name.setRequired(true);
        what.setRequired(true);
        if (listed != null) {
            fill(listed.source());
        }
        add(Blocks.block(
                "b-form", site, name, what, phone, email, link, Blocks.muted(getTranslation("help.source-reach"))));
        getFooter()
                .add(
                        Buttons.quiet(getTranslation("action.cancel"), this::close),
                        Buttons.primary(getTranslation("action.save"), "check", this::save));
    }

    private LimitedField field(String key, int longest) {
        var field = new LimitedField(getTranslation(key));
        field.setMaxLength(longest);
        field.setWidthFull();
        return field;
    }

    private void fill(HelpSource source) {
        sources.sites().stream()
                .filter(one -> one.id().equals(source.site()))
                .findFirst()
                .ifPresent(site::setValue);
        name.setValue(source.name());
        what.setValue(source.what());
        phone.setValue(source.phone() == null ? "" : source.phone());
        email.setValue(source.email() == null ? "" : source.email());
        link.setValue(source.link() == null ? "" : source.link());
    }

    private void save() {
        var chosen = site.getValue();
        var source = new HelpSource(
                chosen == null ? null : chosen.id(),
                name.getValue(),
                what.getValue(),
                phone.getValue(),
                email.getValue(),
                link.getValue());
        var kept = listed;
        if (Notify.attempt(() -> {
            if (kept == null) {
                sources.add(source);
            } else {
                sources.edit(kept.id(), kept.version(), source);
            }
        })) {
            close();
            changed.run();
        }
    }
}
