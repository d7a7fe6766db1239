package org.belay.worklist.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.belay.cohort.CohortReference;
import org.belay.program.ProgramService;
import org.belay.shared.ProgramId;
import org.belay.shared.Terms;
import org.belay.shared.Texts;
import org.belay.shared.ui.Blocks;
import org.belay.shared.ui.Buttons;
import org.belay.shared.ui.Formats;
import org.belay.shared.ui.PageTerms;
import org.belay.shared.ui.Tone;
import org.belay.worklist.ItemKind;
import org.belay.worklist.ItemKind.When;
import org.belay.worklist.TodayFilter;
import org.belay.worklist.TodayService;
import org.belay.worklist.WorkItem;
import org.belay.worklist.Worklist;

/** The items with what narrows them: a page of them, and more when asked for. */
class WorkCard extends Div {

    static final int PAGE = 20;

    private final transient TodayService service;
    private final transient ProgramService programs;
    private final transient Texts texts;
    private final TodayFilter filter;
    private final transient List<CohortReference> cohorts;
    private final LocalDate today;
    private final transient ItemRow.Steps steps;
    private final Div body = new Div();
    private int shown;

    WorkCard(
            TodayService service,
            ProgramService programs,
            Texts texts,
            TodayFilter filter,
            List<CohortReference> cohorts,
            LocalDate today,
            ItemRow.Steps steps) {
        this.service = service;
        this.programs = programs;
        this.texts = texts;
        this.filter = filter;
        this.cohorts = cohorts;
        this.today = today;
        this.steps = steps;
        addClassName("b-work");
    }

    int shown() {
        return shown;
    }

    /** Reads and draws the first so many items. */
    Worklist show(int many, Consumer<TodayFilter> changed) {
        var worklist = service.read(filter, Formats.zone(), 0, many);
        add(new TodayFilters(filter, worklist, cohorts, changed), body);
        draw(worklist);
        return worklist;
    }

    private void draw(Worklist worklist) {
        body.removeAll();
        shown = worklist.items().size();
        worklist.failed().forEach(kind -> body.add(failed(kind)));
        if (worklist.items().isEmpty()) {
            body.add(empty(worklist));
            return;
        }
        var terms =
                programs.terms(worklist.items().stream().map(WorkItem::program).collect(Collectors.toSet()));
        var list = new ItemList(item -> row(item, terms));
        if (filter.aside()) {
            list.section(getTranslation("worklist.aside"), worklist.shown(filter), worklist.items());
        } else {
            for (var when : When.values()) {
                section(list, worklist, when);
            }
        }
        var left = worklist.shown(filter) - shown;
        if (left > 0) {
            list.foot(Buttons.plain(getTranslation("worklist.more", Math.min(left, PAGE), left), this::more));
        }
        list.foot(Blocks.meta(getTranslation("worklist.keys")));
        body.add(list);
    }

    private void section(ItemList list, Worklist worklist, When when) {
        var items = worklist.items().stream()
                .filter(item -> item.kind().when() == when)
                .toList();
        if (!items.isEmpty()) {
            list.section(getTranslation("worklist.when." + when), worklist.shown(filter, when), items);
        }
    }

    private ItemRow row(WorkItem item, Map<ProgramId, Terms> terms) {
        return PageTerms.in(
                terms.getOrDefault(item.program(), Terms.USUAL),
                () -> new ItemRow(item, new ItemWords(item, today, Formats.zone(), texts), steps));
    }

    private void more() {
        draw(service.read(filter, Formats.zone(), 0, shown + PAGE));
    }

    private Component failed(ItemKind kind) {
        return Blocks.note(
                Tone.BAD,
                "circle-alert",
                getTranslation("worklist.failed.kind", getTranslation("worklist.kind." + kind)));
    }

    private Component empty(Worklist worklist) {
        var checked = getTranslation("worklist.checked", Formats.time(worklist.asOf(), Formats.zone()));
        if (filter.aside()) {
            return Blocks.empty("alarm-clock-off", getTranslation("worklist.aside.none"), checked);
        }
        return worklist.toDo() > 0
                ? Blocks.empty("circle-check", getTranslation("worklist.none-here"), checked)
                : Blocks.empty("sunrise", getTranslation("worklist.none"), checked);
    }
}
