package org.belay.workshop.ui;

import static org.belay.workshop.ui.Words.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import java.time.Duration;
import java.time.Instant;
import org.belay.session.Slot;
import org.belay.shared.ui.Blocks;
import org.belay.shared.ui.Cards;
import org.belay.shared.ui.Tone;
import org.belay.workshop.SeatState;
import org.belay.workshop.WorkshopRow;
import org.jspecify.annotations.Nullable;

/** Workshops one under another, with the reader's own seat; cards on a phone. */
class WorkshopGrid extends Grid<WorkshopRow> {

    private final transient Instant now;

    /** @param ofOneProgram whether all of them are, so that its name need not be told */
    WorkshopGrid(Instant now, boolean ofOneProgram) {
        this.now = now;
        addThemeName("no-border");
        getElement().setAttribute("aria-label", text("workshop.title"));
        addComponentColumn(row -> title(row, ofOneProgram)).setHeader(text("workshop.column.title"));
        addComponentColumn(row -> Blocks.block("b-column b-tight", Blocks.text(when(row)), Blocks.meta(dates(row))))
                .setHeader(text("workshop.column.when"))
                .setWidth("280px")
                .setFlexGrow(0);
        addComponentColumn(row -> Blocks.muted(where(row)))
                .setHeader(text("workshop.column.where"))
                .setWidth("220px")
                .setFlexGrow(0);
        addComponentColumn(WorkshopGrid::state)
                .setHeader(text("workshop.column.state"))
                .setWidth("230px")
                .setFlexGrow(0);
        Cards.onPhones(this, text("workshop.title"), row -> card(row, ofOneProgram));
        addItemClickListener(click -> UI.getCurrent()
                .navigate(WorkshopNavigation.workshop(click.getItem().id())));
    }

    /** The way in for the keyboard; with the mouse the whole row is. */
    private static Component title(WorkshopRow row, boolean ofOneProgram) {
        var cohort = row.cohortName();
        var whose = cohort == null ? text("workshop.all-cohorts") : cohort;
        var link = new Anchor(
                WorkshopNavigation.workshop(row.id()),
                Blocks.block(
                        "b-who-lines",
                        Blocks.strong(row.title()),
                        Blocks.meta(ofOneProgram ? whose : row.programName() + " · " + whose)));
        link.addClassName("b-plain-link");
        return link;
    }

    private String when(WorkshopRow row) {
        return Words.when(
                new Slot(row.startsAt(), row.startsAt().plus(Duration.ofMinutes(row.minutes()))), row.zone(), now);
    }

    private static String dates(WorkshopRow row) {
        return row.dates() == 1 ? "" : text("workshop.dates", row.dates());
    }

    private static String where(WorkshopRow row) {
        var place = row.where();
        var online = row.online() ? text("workshop.online") : "";
        return place == null ? online : online.isEmpty() ? place : place + ", " + online;
    }

    private static Component state(WorkshopRow row) {
        var badges = Blocks.row(Words.badge(row.state(), row.seats()));
        var own = own(row);
        if (own != null) {
            badges.add(own);
        }
        return Blocks.block("b-column b-tight", badges, Blocks.meta(seats(row)));
    }

    private static String seats(WorkshopRow row) {
        return switch (row.state()) {
            case PUBLISHED -> Words.seats(row.seats());
            case DRAFT -> text("workshop.seats-planned", row.seats().all());
            case HELD, CANCELLED -> text("workshop.registered-n", row.seats().registered());
        };
    }

    static @Nullable Component own(WorkshopRow row) {
        if (row.leads()) {
            return Blocks.chip(text("workshop.own.leads"), Tone.ACCENT);
        }
        var seat = row.seat();
        return seat == null || !seat.open() ? null : Blocks.chip(text("workshop.own." + seat), tone(seat));
    }

    private static Tone tone(SeatState seat) {
        return switch (seat) {
            case TAKEN -> Tone.OK;
            case OFFERED -> Tone.WARNING;
            case WAITLISTED, GIVEN_BACK, DECLINED, LAPSED -> Tone.NEUTRAL;
        };
    }

    private Component card(WorkshopRow row, boolean ofOneProgram) {
        return Blocks.column(
                title(row, ofOneProgram),
                Blocks.muted(when(row) + " · " + where(row) + (row.dates() > 1 ? " · " + dates(row) : "")),
                state(row));
    }
}
