package org.belay.worklist.ui;

import com.vaadin.flow.component.html.Div;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.belay.cohort.CohortReference;
import org.belay.shared.ProgramId;
import org.belay.shared.ui.Addresses;
import org.belay.shared.ui.Buttons;
import org.belay.shared.ui.Formats;
import org.belay.shared.ui.PageHeader;
import org.belay.worklist.TodayFilter;
import org.belay.worklist.Worklist;

/** The head of Today: the day, how much there is to do and about how long it takes, and the way to what was put aside. */
class TodayHead extends Div {

    TodayHead(
            Worklist worklist,
            TodayFilter filter,
            LocalDate today,
            List<CohortReference> cohorts,
            Consumer<TodayFilter> changed) {
        var header = new PageHeader(getTranslation(filter.aside() ? "worklist.aside" : "worklist.title"));
        header.context(Formats.weekday(today), getTranslation("worklist.to-do", worklist.toDo(), worklist.minutes()));
        if (filter.aside()) {
            header.under(getTranslation("worklist.title"), WorklistNavigation.TODAY);
        } else if (worklist.putAside() > 0) {
            header.secondary(Buttons.of(
                    getTranslation("worklist.aside.open", worklist.putAside()),
                    "alarm-clock-off",
                    () -> changed.accept(filter.putAside(true))));
        }
        header.more(getTranslation("worklist.minutes.title"), () -> new MinutesDialog(worklist).open());
        programs(cohorts)
                .forEach((program, name) -> header.more(
                        getTranslation("worklist.rules.of", name),
                        () -> Addresses.open(WorklistNavigation.rules(program))));
        add(header);
    }

    private static Map<ProgramId, String> programs(List<CohortReference> cohorts) {
        var programs = new LinkedHashMap<ProgramId, String>();
        cohorts.forEach(cohort -> programs.putIfAbsent(cohort.program(), cohort.programName()));
        return programs;
    }
}
