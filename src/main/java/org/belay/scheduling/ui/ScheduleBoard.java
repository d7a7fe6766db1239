package org.belay.scheduling.ui;

import static org.belay.scheduling.ui.Words.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.Location;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.belay.scheduling.MeetingKind;
import org.belay.scheduling.ScheduleService;
import org.belay.scheduling.ScheduledRow;
import org.belay.shared.CohortId;
import org.belay.shared.ui.Blocks;
import org.belay.shared.ui.Buttons;
import org.belay.shared.ui.Calendar;
import org.belay.shared.ui.Formats;
import org.belay.shared.ui.SearchField;
import org.belay.workshop.ui.WorkshopNavigation;

/** The calendar or the list of a cohort's sessions, with what leads from week to week and what filters them. */
class ScheduleBoard extends Div {

    private static final List<MeetingKind> KINDS = List.of(MeetingKind.values());

    private final transient ScheduleService schedules;
    private final transient Changes changes;
    private final CohortId cohort;
    private final String path;
    private final LocalDate today;
    private final Div head = Blocks.block("b-pane-head");
    private final Div body = Blocks.block("b-schedule-body");
    private final Calendar calendar;
    private transient Looking looking;
    private transient List<ScheduledRow> rows = List.of();

    ScheduleBoard(
            Looking looking,
            LocalDate today,
            ScheduleService schedules,
            Changes changes,
            CohortId cohort,
            String path) {
        this.looking = looking;
        this.today = today;
        this.calendar = new Calendar(Formats.zone(), today, true, false);
        this.schedules = schedules;
        this.changes = changes;
        this.cohort = cohort;
        this.path = path;
        addClassName("b-pane");
        // It scrolls by itself, also where nothing in it takes the focus.
        body.getElement().setAttribute("tabindex", "0").setAttribute("role", "group");
        body.getElement().setAttribute("aria-label", text("cohort.tab.SCHEDULE"));
        calendar.onEntry(click -> row(click.id()).ifPresent(this::open));
        calendar.onMove(move -> row(move.id()).ifPresent(row -> {
            changes.put(row, move.start(), row.minutes(), row.room());
            calendar.focus(move.id());
        }));
        add(head, filters(), body);
        show();
    }

    private Optional<ScheduledRow> row(String id) {
        return rows.stream().filter(row -> Entries.key(row).equals(id)).findFirst();
    }

    private void open(ScheduledRow row) {
        if (row.workshop() != null && !row.proposed()) {
            UI.getCurrent().navigate(WorkshopNavigation.workshop(row.workshop()));
        } else if (row.own() && row.match() != null) {
            // Their own pair they see as the two do, on its page.
            UI.getCurrent().navigate("pair/" + row.match().value());
        } else if (changes.opens(row)) {
            new SessionDialog(row, changes).open();
        }
    }

    private void look(Looking other) {
        looking = other;
        var address = new Location(path, other.write(today));
        UI.getCurrent().getPage().getHistory().replaceState(null, address);
        show();
    }

    /** What was looked at last in this window. */
    static Optional<Looking> lookedAt() {
        return Optional.ofNullable(ComponentUtil.getData(UI.getCurrent(), Looking.class));
    }

    private void show() {
        ComponentUtil.setData(UI.getCurrent(), Looking.class, looking);
        var zone = Formats.zone();
        rows = schedules.rows(cohort, looking.begin(zone), looking.end(zone)).stream()
                .filter(looking::shows)
                .toList();
        head();
        body.removeAll();
        if (looking.view() == Calendar.View.LIST) {
            body.add(new SessionList(rows, changes, this::open));
            return;
        }
        calendar.show(looking.view(), looking.day(), new Entries(schedules, changes, cohort).of(rows, looking));
        body.add(calendar);
    }

    private void head() {
        head.removeAll();
        head.add(
                Buttons.icon("chevron-left", text("schedule.earlier"), () -> look(looking.by(-1))),
                Blocks.strong(span()),
                Buttons.icon("chevron-right", text("schedule.later"), () -> look(looking.by(1))),
                Buttons.plain(text("schedule.today"), () -> look(looking.on(today))),
                Blocks.grow(),
                views());
    }

    private String span() {
        if (looking.view() == Calendar.View.WEEK) {
            return Words.day(looking.from()) + " – " + Words.day(looking.to().minusDays(1));
        }
        return com.ibm.icu.text.DateFormat.getInstanceForSkeleton("yMMMM", Words.locale())
                .format(java.util.Date.from(looking.day()
                        .atTime(12, 0)
                        .atZone(java.time.ZoneId.systemDefault())
                        .toInstant()));
    }

    private Component views() {
        var views = new RadioButtonGroup<Calendar.View>();
        views.addClassName("b-pills");
        views.setAriaLabel(text("schedule.views"));
        views.setItems(Calendar.View.values());
        views.setItemLabelGenerator(view -> text("schedule.view." + view));
        views.setValue(looking.view());
        views.addValueChangeListener(change -> look(looking.in(change.getValue())));
        return views;
    }

    private Component filters() {
        var search = new SearchField(text("schedule.search"));
        search.setValue(looking.search());
        var kind = new Select<MeetingKind>();
        kind.setAriaLabel(text("schedule.kinds"));
        kind.setItems(KINDS);
        kind.setEmptySelectionAllowed(true);
        kind.setEmptySelectionCaption(text("schedule.kinds"));
        kind.setItemLabelGenerator(one -> one == null ? text("schedule.kinds") : Words.legend(one));
        kind.setValue(looking.kind());
        var stage = new Select<Looking.Stage>();
        stage.setAriaLabel(text("schedule.stages"));
        stage.setItems(Looking.Stage.values());
        stage.setItemLabelGenerator(one -> text("schedule.stage." + one));
        stage.setValue(looking.stage());
        Runnable change = () -> look(looking.of(kind.getValue(), stage.getValue(), search.getValue()));
        search.addValueChangeListener(e -> change.run());
        kind.addValueChangeListener(e -> change.run());
        stage.addValueChangeListener(e -> change.run());
        return Blocks.block(
                "b-pane-head b-filters", search, kind, stage, Blocks.meta(text("schedule.clock", Formats.zoneName())));
    }
}
