package org.belay.workshop.ui;

import static org.belay.workshop.ui.Words.text;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.ArrayList;
import org.belay.shared.ui.Blocks;
import org.belay.shared.ui.Page;
import org.belay.shared.ui.Tone;
import org.belay.workshop.Workshop;
import org.belay.workshop.WorkshopId;
import org.belay.workshop.WorkshopState;

/** A workshop: registration before the day, the list at the door on the day, attendance and feedback after it. */
@Route(WorkshopNavigation.WORKSHOP)
@PermitAll
class WorkshopView extends Page implements BeforeEnterObserver {

    private final transient WorkshopTools tools;
    private final transient Certificates certificates;
    private String code = "";

    WorkshopView(WorkshopTools tools, Certificates certificates) {
        this.tools = tools;
        this.certificates = certificates;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        code = event.getLocation()
                .getQueryParameters()
                .getSingleParameter(WorkshopNavigation.CODE)
                .orElse("");
        open(WorkshopNavigation.workshop(event.getRouteParameters()));
    }

    private void open(WorkshopId id) {
        removeAll();
        var workshop = tools.workshops().page(id);
        speak(tools.programs().terms(workshop.program()));
        var now = tools.now();
        var seats = tools.registrations().seats(id);
        var header = header(workshop.title())
                .under(text("workshop.title"), WorkshopNavigation.LIST)
                .badge(Words.badge(workshop, seats, now))
                .context(context(workshop));
        var runs = tools.workshops().mayRun(workshop);
        var leads = tools.workshops().mayCheckIn(workshop);
        var closed = tools.workshops().closed(id);
        new WorkshopActions(tools, workshop, () -> open(id)).on(header, runs, leads, closed);
        var main = Blocks.block("b-main");
        var rail = Blocks.block("b-rail");
        if (runs && !closed) {
            notes(workshop, main);
        }
        mine(workshop, main, rail);
        if (leads && workshop.state() != WorkshopState.DRAFT) {
            door(workshop, main, closed);
        }
        main.add(new AboutCard(tools, workshop));
        rail.add(
                leads && workshop.state() == WorkshopState.HELD
                        ? AttendanceCard.ofAll(tools, workshop)
                        : new PlacesCard(tools, workshop, seats, leads));
        if (leads) {
            staff(workshop, rail);
        }
        add(Blocks.block("b-flow", main, rail));
    }

    private String[] context(Workshop workshop) {
        var parts = new ArrayList<String>();
        parts.add(Words.when(Words.next(workshop, tools.now()).time(), workshop.zone(), tools.now()));
        if (workshop.dates().size() > 1) {
            parts.add(text("workshop.dates", workshop.dates().size()));
        }
        parts.add(Words.where(workshop));
        parts.add(Words.leaders(workshop));
        var cohort = workshop.cohortName();
        parts.add(workshop.programName() + (cohort == null ? "" : ", " + cohort));
        return parts.toArray(String[]::new);
    }

    /** What a coordinator has to know, or to decide. */
    private void notes(Workshop workshop, Div main) {
        if (workshop.state() == WorkshopState.DRAFT) {
            main.add(Blocks.note(Tone.NEUTRAL, "eye-off", text("workshop.draft-note")));
        }
        if (workshop.state() == WorkshopState.DRAFT || workshop.state() == WorkshopState.PUBLISHED) {
            for (var remark : tools.workshops().remarks(workshop.id())) {
                main.add(Blocks.note(
                        Tone.WARNING,
                        "triangle-alert",
                        text(remark.key(), remark.arguments().toArray())));
            }
        }
        if (tools.workshops().tooFew(workshop.id())) {
            main.add(new TooFewNote(tools, workshop, () -> open(workshop.id())));
        }
    }

    /** What concerns the reader as somebody who takes part. */
    private void mine(Workshop workshop, Div main, Div rail) {
        if (workshop.state() == WorkshopState.CANCELLED) {
            var reason = workshop.stage().endReason();
            main.add(Blocks.note(
                    Tone.BAD,
                    "circle-slash",
                    Blocks.strong(text("workshop.cancelled-note")),
                    Blocks.text(reason == null ? "" : reason)));
            return;
        }
        var id = workshop.id();
        Runnable changed = () -> open(id);
        tools.door().doorFor(id).ifPresent(date -> main.add(new SelfCheckInCard(tools, workshop, code, changed)));
        if (tools.registrations().mayRegister(workshop)) {
            RegistrationCard.of(tools, workshop, changed).ifPresent(main::add);
        }
        if (tools.feedback().mayGive(id)) {
            main.add(new FeedbackForm(tools, id));
        }
        if (workshop.state() == WorkshopState.HELD) {
            AttendanceCard.own(tools, workshop).ifPresent(rail::add);
        }
        TicketCard.of(tools, workshop).ifPresent(rail::add);
        certificates.card(workshop).ifPresent(rail::add);
    }

    private void door(Workshop workshop, Div main, boolean closed) {
        if (!closed) {
            main.add(new CheckInCard(tools, workshop));
        }
        if (workshop.state() == WorkshopState.HELD) {
            main.add(new FeedbackResults(tools.feedback().results(workshop.id())));
        }
    }

    private void staff(Workshop workshop, Div rail) {
        if (workshop.state() == WorkshopState.PUBLISHED) {
            WaitlistCard.of(tools, workshop).ifPresent(rail::add);
            workshop.around(tools.now()).ifPresent(date -> rail.add(new DoorCodeCard(tools, workshop, date)));
        }
    }
}
