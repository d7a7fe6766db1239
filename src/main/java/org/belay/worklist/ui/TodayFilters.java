package org.belay.worklist.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.belay.cohort.CohortReference;
import org.belay.shared.ProgramId;
import org.belay.worklist.ItemKind.Group;
import org.belay.worklist.TodayFilter;
import org.belay.worklist.Worklist;
import org.jspecify.annotations.Nullable;

/** Narrows the items to what they are about, a program and a cohort. */
class TodayFilters extends Div {

    /** A segment; the first is all of them. */
    private record Segment(@Nullable Group group) {}

    TodayFilters(TodayFilter filter, Worklist worklist, List<CohortReference> cohorts, Consumer<TodayFilter> changed) {
        addClassNames("b-row", "b-filters");
        if (!filter.aside()) {
            add(segments(filter, worklist, changed));
        }
        var programs = cohorts.stream().map(CohortReference::program).distinct().toList();
        if (programs.size() > 1) {
            add(program(filter, cohorts, programs, changed));
        }
        if (cohorts.size() > 1) {
            add(cohort(filter, cohorts, changed));
        }
    }

    private RadioButtonGroup<Segment> segments(TodayFilter filter, Worklist worklist, Consumer<TodayFilter> changed) {
        var segments = new RadioButtonGroup<Segment>();
        segments.addClassName("b-pills");
        segments.setAriaLabel(getTranslation("worklist.segments"));
        segments.setItems(Stream.concat(
                        Stream.of(new Segment(null)),
                        Arrays.stream(Group.values()).map(Segment::new))
                .toList());
        segments.setItemLabelGenerator(segment -> getTranslation(
                "worklist.segment." + (segment.group() == null ? "ALL" : segment.group()),
                worklist.toDo(segment.group())));
        var kind = filter.kind();
        segments.setValue(new Segment(kind == null ? filter.group() : kind.group()));
        segments.addValueChangeListener(change -> changed.accept(
                filter.of(Objects.requireNonNull(change.getValue()).group())));
        return segments;
    }

    private Select<ProgramId> program(
            TodayFilter filter,
            List<CohortReference> cohorts,
            List<ProgramId> programs,
            Consumer<TodayFilter> changed) {
        var select = new Select<ProgramId>();
        select.setAriaLabel(getTranslation("worklist.program"));
        select.setEmptySelectionAllowed(true);
        select.setEmptySelectionCaption(getTranslation("worklist.program.all"));
        select.setItems(programs);
        select.setItemLabelGenerator(program -> program == null
                ? getTranslation("worklist.program.all")
                : cohorts.stream()
                        .filter(cohort -> cohort.program().equals(program))
                        .map(CohortReference::programName)
                        .findFirst()
                        .orElse(""));
        if (programs.contains(filter.program())) {
            select.setValue(filter.program());
        }
        select.addValueChangeListener(change -> changed.accept(filter.in(change.getValue())));
        return select;
    }

    private Select<CohortReference> cohort(
            TodayFilter filter, List<CohortReference> cohorts, Consumer<TodayFilter> changed) {
        var select = new Select<CohortReference>();
        var program = filter.program();
        select.setAriaLabel(getTranslation("worklist.cohort"));
        select.setEmptySelectionAllowed(true);
        select.setEmptySelectionCaption(getTranslation("worklist.cohort.all"));
        select.setItems(cohorts.stream()
                .filter(cohort -> program == null || program.equals(cohort.program()))
                .toList());
        select.setItemLabelGenerator(cohort -> cohort == null ? getTranslation("worklist.cohort.all") : cohort.name());
        cohorts.stream()
                .filter(cohort -> cohort.id().equals(filter.cohort()))
                .findFirst()
                .ifPresent(select::setValue);
        select.addValueChangeListener(change -> changed.accept(
                filter.in(change.getValue() == null ? null : change.getValue().id())));
        return select;
    }
}
