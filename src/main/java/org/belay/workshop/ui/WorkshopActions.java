package org.belay.workshop.ui;

import static org.belay.workshop.ui.Words.text;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import org.belay.shared.ui.Addresses;
import org.belay.shared.ui.Blocks;
import org.belay.shared.ui.Buttons;
import org.belay.shared.ui.ConfirmDialog;
import org.belay.shared.ui.LimitedArea;
import org.belay.shared.ui.Notify;
import org.belay.shared.ui.PageHeader;
import org.belay.workshop.Workshop;
import org.belay.workshop.WorkshopState;

/** What those who coordinate and lead do with a workshop, as its state allows. */
class WorkshopActions {

    private final WorkshopTools tools;
    private final Workshop workshop;
    private final Runnable changed;

    WorkshopActions(WorkshopTools tools, Workshop workshop, Runnable changed) {
        this.tools = tools;
        this.workshop = workshop;
        this.changed = changed;
    }

    /** @param closed its cohort is: it is printed and copied, ended if it is published still, and no more */
    void on(PageHeader header, boolean runs, boolean leads, boolean closed) {
        var now = tools.now();
        var begun = !workshop.dates().getLast().startsAt().isAfter(now);
        if (leads && workshop.state() != WorkshopState.DRAFT && workshop.state() != WorkshopState.CANCELLED) {
            var date = workshop.atTheDoor(now).orElse(workshop.dates().getFirst());
            header.more(
                    text("workshop.print"), () -> Addresses.open(WorkshopNavigation.list(workshop.id(), date.id())));
        }
        if (leads && workshop.state() == WorkshopState.PUBLISHED && begun) {
            header.primary(Buttons.of(finishing(closed), "flag", () -> finish(closed)));
        }
        if (runs && closed) {
            cancelling(header);
            header.more(text("workshop.copy"), this::copy);
        } else if (runs) {
            run(header, begun);
        }
    }

    private void cancelling(PageHeader header) {
        if (workshop.state() == WorkshopState.PUBLISHED && !workshop.begun(tools.now())) {
            header.more(text("workshop.cancel-dots"), () -> cancel().open());
        }
    }

    private void run(PageHeader header, boolean begun) {
        switch (workshop.state()) {
            case DRAFT -> {
                header.more(text("workshop.discard"), this::discard);
                header.secondary(edit("workshop.edit"));
                header.primary(Buttons.of(text("workshop.publish"), "send", this::publish));
            }
            case PUBLISHED -> {
                if (workshop.takesRegistrations(tools.now())) {
                    header.primary(Buttons.of(
                            text("workshop.add-dots"),
                            "user-plus",
                            () -> GuestDialog.forSeat(tools, workshop, changed).open()));
                }
                cancelling(header);
                if (!begun) {
                    header.secondary(edit("workshop.edit-or-move"));
                }
                header.more(text("workshop.copy"), this::copy);
            }
            case HELD, CANCELLED -> header.more(text("workshop.copy"), this::copy);
        }
    }

    private Button edit(String key) {
        return Buttons.of(text(key), "pencil", () -> Addresses.open(WorkshopNavigation.edit(workshop.id())));
    }

    private void copy() {
        Addresses.open(WorkshopNavigation.NEW + "?copy=" + workshop.id().value());
    }

    /** What is missing is said in the form, at its fields. */
    private void publish() {
        if (!tools.workshops().unready(workshop.id()).isEmpty()) {
            Addresses.open(WorkshopNavigation.complete(workshop.id()));
            return;
        }
        if (Notify.attempt(() -> tools.workshops().publish(workshop.id(), workshop.version()))) {
            Notify.done(text("workshop.published", workshop.title()));
            changed.run();
        }
    }

    /** Of a closed cohort nobody is asked any more. */
    private static String finishing(boolean closed) {
        return text(closed ? "workshop.finish.closed" : "workshop.finish");
    }

    private void finish(boolean closed) {
        var missing = workshop.dates().stream()
                .flatMap(date -> tools.door().list(date.id()).stream())
                .filter(row -> row.presence() == null)
                .count();
        new ConfirmDialog(
                        text("workshop.finish-title", workshop.title()),
                        finishing(closed),
                        () -> tools.workshops().finish(workshop.id(), workshop.version()),
                        () -> {
                            Notify.done(text("workshop.finished", workshop.title()));
                            changed.run();
                        },
                        Blocks.paragraph(text(closed ? "workshop.finish-text.closed" : "workshop.finish-text")),
                        Blocks.paragraph(missing == 0 ? "" : text("workshop.finish-missing", missing)))
                .open();
    }

    private void discard() {
        new ConfirmDialog(
                        text("workshop.discard-title", workshop.title()),
                        text("workshop.discard"),
                        () -> tools.workshops().discard(workshop.id(), workshop.version()),
                        () -> UI.getCurrent().navigate(WorkshopNavigation.LIST),
                        Blocks.paragraph(text("workshop.discard-text")))
                .open();
    }

    private Dialog cancel() {
        return cancel(tools, workshop, changed);
    }

    static Dialog cancel(WorkshopTools tools, Workshop workshop, Runnable changed) {
        var seats = tools.registrations().seats(workshop.id());
        var reason = new LimitedArea(text("workshop.reason"));
        reason.setMaxLength(Workshop.LONGEST_REASON);
        reason.setRequiredIndicatorVisible(true);
        reason.setWidthFull();
        var dialog = new Dialog(text("workshop.cancel-title", workshop.title()));
        dialog.setMaxWidth("100%");
        dialog.add(Blocks.block(
                "b-form",
                Blocks.paragraph(text("workshop.cancel-text", seats.registered() + seats.offered() + seats.waiting())),
                reason));
        var cancel = Buttons.plain(text("workshop.cancel"), () -> {
            reason.setInvalid(reason.getValue().isBlank());
            reason.setErrorMessage(text("workshop.problem.reason"));
            if (!reason.isInvalid()
                    && Notify.attempt(
                            () -> tools.workshops().cancel(workshop.id(), workshop.version(), reason.getValue()))) {
                dialog.close();
                changed.run();
                cancelled(tools, workshop, changed);
            }
        });
        cancel.addThemeVariants(ButtonVariant.PRIMARY);
        dialog.getFooter().add(Buttons.plain(text("workshop.keep"), dialog::close), cancel);
        return dialog;
    }

    /** In a closed cohort it stays cancelled. */
    private static void cancelled(WorkshopTools tools, Workshop workshop, Runnable changed) {
        var done = text("workshop.cancelled", workshop.title());
        if (tools.workshops().closed(workshop.id())) {
            Notify.done(done);
            return;
        }
        Notify.done(
                done,
                () -> Notify.attempt(() -> {
                    tools.workshops().restore(workshop.id(), workshop.version() + 1);
                    changed.run();
                }));
    }
}
