package org.belay.worklist.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import org.belay.cohort.CohortReference;
import org.belay.cohort.CohortService;
import org.belay.program.ProgramService;
import org.belay.recognition.RecognitionService;
import org.belay.security.Permission;
import org.belay.security.Requires;
import org.belay.shared.Beside;
import org.belay.shared.NotFound;
import org.belay.shared.Texts;
import org.belay.shared.ui.Blocks;
import org.belay.shared.ui.Formats;
import org.belay.shared.ui.Notify;
import org.belay.shared.ui.Page;
import org.belay.shared.ui.PageHeader;
import org.belay.shared.ui.Tone;
import org.belay.worklist.Snooze;
import org.belay.worklist.TodayFilter;
import org.belay.worklist.TodayService;
import org.belay.worklist.WorkItem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What needs the decision of whoever coordinates, what is on today, and how their cohorts stand. */
@Route(WorklistNavigation.TODAY)
@PermitAll
@Requires(Permission.OPEN_WORKLIST)
class TodayView extends Page implements BeforeEnterObserver {

    private static final Logger LOG = LoggerFactory.getLogger(TodayView.class);
    private static final int DONE_SHOWN = 6;

    private final transient TodayService service;
    private final transient CohortService cohorts;
    private final transient ProgramService programs;
    private final transient RecognitionService recognitions;
    private final transient Texts texts;
    private final transient Clock clock;
    private final Div head = new Div();
    private final Div items = Blocks.block("b-main");
    private TodayFilter filter = TodayFilter.ALL;
    private transient List<CohortReference> coordinated = List.of();

    TodayView(
            TodayService service,
            CohortService cohorts,
            ProgramService programs,
            RecognitionService recognitions,
            Texts texts,
            Clock clock) {
        this.service = service;
        this.cohorts = cohorts;
        this.programs = programs;
        this.recognitions = recognitions;
        this.texts = texts;
        this.clock = clock;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        filter = TodayAddress.read(event.getLocation().getQueryParameters());
        coordinated = cohorts.visible(Permission.KEEP_WORKLIST).stream()
                .filter(cohort -> cohort.state().open())
                .toList();
        removeAll();
        title(getTranslation("worklist.title"));
        head.removeAll();
        head.add(new PageHeader(getTranslation("worklist.title")));
        var zone = Formats.zone();
        var asked = filter;
        var health = Beside.read(() -> service.health(asked, zone));
        var agenda = Beside.read(() -> service.agenda(asked, zone));
        var done = Beside.read(() -> service.done(asked, zone, DONE_SHOWN));
        showItems(WorkCard.PAGE);
        var rail = Blocks.block(
                "b-rail",
                part("agenda", () -> TodayRail.agenda(agenda.get(), zone)),
                part("cohorts", () -> TodayRail.cohorts(coordinated, today())),
                part("done", () -> TodayRail.done(done.get())));
        TodayRail.recognition(recognitions.waiting()).ifPresent(rail::add);
        add(head, part("health", () -> new HealthStrip(health.get(), asked)), Blocks.block("b-flow", items, rail));
    }

    private LocalDate today() {
        return clock.instant().atZone(Formats.zone()).toLocalDate();
    }

    /** What fails says so in its place, and the rest stays. */
    private Component part(String source, Supplier<Component> draw) {
        try {
            return draw.get();
        } catch (RuntimeException e) {
            LOG.error("A part of Today could not be shown: {}", source, e);
            return Blocks.note(Tone.BAD, "circle-alert", getTranslation("worklist.failed." + source));
        }
    }

    private void showItems(int many) {
        items.removeAll();
        items.add(part("items", () -> {
            var card = new WorkCard(service, programs, texts, filter, coordinated, today(), steps());
            var worklist = card.show(many, this::narrow);
            head.removeAll();
            head.add(new TodayHead(worklist, filter, today(), coordinated, this::narrow));
            return card;
        }));
    }

    private void narrow(TodayFilter other) {
        UI.getCurrent().navigate(WorklistNavigation.TODAY, TodayAddress.write(other));
    }

    private ItemRow.Steps steps() {
        return new ItemRow.Steps(this::snooze, this::notNeeded, this::wake);
    }

    private void snooze(WorkItem item, Snooze howLong) {
        putAside(getTranslation("worklist.snoozed." + howLong), () -> service.snooze(item, howLong, Formats.zone()));
    }

    private void notNeeded(WorkItem item) {
        putAside(getTranslation("worklist.not-needed.done"), () -> service.notNeeded(item, Formats.zone()));
    }

    private void putAside(String done, Supplier<TodayService.Undo> step) {
        try {
            var undo = step.get();
            Notify.done(done, () -> {
                service.takeBack(undo);
                reload();
            });
        } catch (NotFound solved) {
            Notify.problem(getTranslation("worklist.solved"));
        }
        reload();
    }

    private void wake(WorkItem item) {
        service.wake(item.key());
        Notify.done(getTranslation("worklist.woken"));
        reload();
    }

    private void reload() {
        var shown = items.getChildren()
                .filter(WorkCard.class::isInstance)
                .mapToInt(card -> ((WorkCard) card).shown())
                .findFirst()
                .orElse(WorkCard.PAGE);
        showItems(Math.max(shown, WorkCard.PAGE));
    }
}
