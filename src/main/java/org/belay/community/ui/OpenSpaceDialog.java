package org.belay.community.ui;

import static org.belay.community.ui.Words.text;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import java.util.List;
import java.util.function.Consumer;
import org.belay.community.PostSpace;
import org.belay.community.SpaceOpening;
import org.belay.shared.ui.Addresses;
import org.belay.shared.ui.Blocks;
import org.belay.shared.ui.Buttons;
import org.belay.shared.ui.Notify;

/** For which cohort or program a space is opened. */
final class OpenSpaceDialog extends Dialog {

    OpenSpaceDialog(List<SpaceOpening> openings, Consumer<PostSpace> switchOn) {
        setHeaderTitle(text("spaces.open"));
        var of = new ComboBox<SpaceOpening>(text("spaces.of"));
        of.setItems(openings);
        of.setItemLabelGenerator(SpaceOpening::name);
        of.setErrorMessage(text("spaces.problem.of"));
        of.setWidthFull();
        add(Blocks.block("b-form", Blocks.paragraph(text("spaces.open-text")), of));
        getFooter()
                .add(
                        Buttons.plain(text("action.cancel"), this::close),
                        Buttons.primary(text("spaces.open"), "check", () -> {
                            var chosen = of.getValue();
                            of.setInvalid(chosen == null);
                            if (chosen != null && Notify.attempt(() -> switchOn.accept(chosen.place()))) {
                                close();
                                Addresses.open(CommunityNavigation.space(chosen.place()));
                            }
                        }));
    }
}
