package org.belay.enrollment.ui;

import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.QueryParameters;
import java.util.function.Supplier;
import org.belay.enrollment.SavedView;
import org.belay.enrollment.SavedViewService;
import org.belay.shared.CohortId;
import org.belay.shared.ui.Blocks;
import org.belay.shared.ui.Buttons;
import org.belay.shared.ui.LimitedField;
import org.belay.shared.ui.Notify;

/** Own lists under a name: to open, to keep the one of the moment, to remove. */
class SavedViewsBar extends Div {

    private final transient SavedViewService views;
    private final CohortId cohort;
    private final transient Supplier<String> shown;
    private final Select<SavedView> select = new Select<>();
    private final Div forChosen = Blocks.row();

    /** @param shown what the list shows now, as the address says it */
    SavedViewsBar(SavedViewService views, CohortId cohort, Supplier<String> shown) {
        this.views = views;
        this.cohort = cohort;
        this.shown = shown;
        addClassName("b-row");
        select.setPrefixComponent(new Span(getTranslation("enrollment.views") + ":"));
        select.setAriaLabel(getTranslation("enrollment.views"));
        select.setItemLabelGenerator(view -> view == null ? getTranslation("enrollment.views.none") : view.name());
        select.setEmptySelectionAllowed(true);
        select.setEmptySelectionCaption(getTranslation("enrollment.views.none"));
        select.addValueChangeListener(change -> {
            if (change.isFromClient() && change.getValue() != null) {
                open(change.getValue());
            }
        });
        add(select, forChosen, Buttons.quiet(getTranslation("enrollment.views.save-dots"), this::ask));
        refresh();
    }

    /** Says which of them the list shows, if one. */
    void refresh() {
        var all = views.mine(cohort);
        select.setItems(all);
        select.setVisible(!all.isEmpty());
        var now = all.stream()
                .filter(view -> view.query().equals(shown.get()))
                .findFirst()
                .orElse(null);
        select.setValue(now);
        forChosen.removeAll();
        if (now != null) {
            forChosen.add(
                    Buttons.icon("trash-2", getTranslation("enrollment.views.remove", now.name()), () -> remove(now)));
        }
    }

    private void open(SavedView view) {
        getUI().ifPresent(ui ->
                ui.navigate(EnrollmentNavigation.people(cohort), QueryParameters.fromString(view.query())));
    }

    private void ask() {
        var name = new LimitedField(getTranslation("enrollment.views.name"));
        name.setMaxLength(SavedView.LONGEST_NAME);
        name.setHelperText(getTranslation("enrollment.views.name.help"));
        name.setWidthFull();
        name.setAutofocus(true);
        var dialog = new Dialog(getTranslation("enrollment.views.save"));
        dialog.add(Blocks.block("b-form", name));
        dialog.getFooter()
                .add(
                        Buttons.plain(getTranslation("action.cancel"), dialog::close),
                        Buttons.primary(getTranslation("enrollment.views.save"), "check", () -> {
                            var saved =
                                    Notify.attempt(() -> views.save(cohort, name.getValue(), shown.get()), problem -> {
                                        name.setErrorMessage(problem);
                                        name.setInvalid(true);
                                    });
                            if (saved) {
                                dialog.close();
                                refresh();
                            }
                        }));
        dialog.open();
    }

    private void remove(SavedView view) {
        views.remove(cohort, view.name());
        refresh();
        Notify.done(getTranslation("enrollment.views.removed"), () -> {
            views.save(cohort, view.name(), view.query());
            refresh();
        });
    }
}
