package org.belay.workshop.ui;

import static org.belay.workshop.ui.Words.text;

import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import java.util.function.Consumer;
import org.belay.shared.ui.Blocks;
import org.belay.shared.ui.Buttons;
import org.belay.shared.ui.Notify;
import org.belay.workshop.Guest;
import org.belay.workshop.RegistrationResult.Waitlisted;
import org.belay.workshop.Workshop;

/** Chooses somebody who takes part and has no seat: to be let in at the door, or to be given one before. */
class GuestDialog extends Dialog {

    private GuestDialog(WorkshopTools tools, Workshop workshop, String key, Consumer<Guest> action, Runnable changed) {
        setHeaderTitle(text(key + "-title"));
        setMaxWidth("100%");
        var who = new ComboBox<Guest>(text("workshop.person"));
        who.setItems(
                query -> tools
                        .door()
                        .guests(workshop.id(), query.getFilter().orElse(""), query.getOffset(), query.getLimit())
                        .stream());
        who.setItemLabelGenerator(
                guest -> guest.department().isEmpty() ? guest.name() : guest.name() + " · " + guest.department());
        who.setWidthFull();
        who.setRequiredIndicatorVisible(true);
        add(Blocks.block("b-form", Blocks.paragraph(text(key + "-text")), who));
        var confirm = Buttons.plain(text(key + "-confirm"), () -> {
            var guest = who.getValue();
            who.setInvalid(guest == null);
            who.setErrorMessage(text("workshop.person-missing"));
            if (guest != null && Notify.attempt(() -> action.accept(guest))) {
                close();
                changed.run();
            }
        });
        confirm.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(Buttons.plain(text("action.cancel"), this::close), confirm);
    }

    /** At the door of a date; a mistake can be taken back. */
    static GuestDialog atTheDoor(WorkshopTools tools, Workshop workshop, Workshop.Date date, Runnable changed) {
        return new GuestDialog(
                tools,
                workshop,
                "workshop.let-in",
                guest -> {
                    tools.door().letIn(date.id(), guest.person());
                    Notify.done(text("workshop.let-in-done", guest.name()), () -> {
                        tools.door().sendBack(date.id(), guest.person());
                        changed.run();
                    });
                },
                changed);
    }

    /** Before the day. */
    static GuestDialog forSeat(WorkshopTools tools, Workshop workshop, Runnable changed) {
        return new GuestDialog(
                tools,
                workshop,
                "workshop.add",
                guest -> {
                    var result = tools.registrations().add(workshop.id(), guest.person());
                    Notify.done(
                            result instanceof Waitlisted(var place)
                                    ? text("workshop.added-waiting", guest.name(), place)
                                    : text("workshop.added", guest.name()));
                },
                changed);
    }
}
