package org.belay.workshop.ui;

import static org.belay.workshop.ui.Words.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import org.belay.shared.ui.Blocks;
import org.belay.shared.ui.Buttons;
import org.belay.shared.ui.QrCode;
import org.belay.workshop.Workshop;

/** The code with which people check in by themselves, to be shown at the door. */
class DoorCodeCard extends Div {

    private final transient WorkshopTools tools;
    private final transient Workshop workshop;
    private final transient Workshop.Date date;

    DoorCodeCard(WorkshopTools tools, Workshop workshop, Workshop.Date date) {
        this.tools = tools;
        this.workshop = workshop;
        this.date = date;
        show(tools.door().code(date.id()));
    }

    private void show(String code) {
        removeAll();
        add(Blocks.card(
                text("workshop.self"),
                Blocks.row(code(code), Blocks.block("b-column", digits(code), Blocks.meta(text("workshop.self-help")))),
                Blocks.row(
                        Buttons.of(
                                text("workshop.full-screen"),
                                "monitor",
                                () -> full(code).open()),
                        Buttons.quiet(
                                text("workshop.new-code"),
                                () -> show(tools.door().newCode(date.id()))))));
    }

    private QrCode code(String code) {
        return new QrCode(tools.inFull(WorkshopNavigation.door(workshop.id(), code)), text("workshop.self-alt"));
    }

    private static Component digits(String code) {
        var half = code.length() / 2;
        var digits = new Span(code.substring(0, half) + " " + code.substring(half));
        digits.addClassName("b-ws-code");
        return digits;
    }

    private Dialog full(String code) {
        var dialog = new Dialog(workshop.title());
        dialog.setSizeFull();
        dialog.add(Blocks.block(
                "b-column b-ws-full", code(code), digits(code), Blocks.text(text("workshop.full-screen-help"))));
        dialog.getFooter().add(Buttons.plain(text("action.close"), dialog::close));
        return dialog;
    }
}
