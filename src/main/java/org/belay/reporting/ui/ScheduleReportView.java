package org.belay.reporting.ui;

import static org.belay.reporting.ui.ReportParts.text;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Objects;
import java.util.stream.Collectors;
import org.belay.reporting.FigureWords;
import org.belay.reporting.OutcomeReports;
import org.belay.reporting.ReportSchedules;
import org.belay.reporting.ReportSchedules.Reader;
import org.belay.shared.NotFound;
import org.belay.shared.Texts;
import org.belay.shared.ui.Addresses;
import org.belay.shared.ui.Blocks;
import org.belay.shared.ui.Buttons;
import org.belay.shared.ui.Fields;
import org.belay.shared.ui.Notify;
import org.belay.shared.ui.Page;

/** Has a report sent by itself, of the cohort that the address names if it names one. */
@Route(ReportNavigation.NEW_SCHEDULED)
@PermitAll
class ScheduleReportView extends Page implements BeforeEnterObserver {

    private final transient ReportSchedules schedules;
    private final transient OutcomeReports reports;
    private final transient Texts texts;

    ScheduleReportView(ReportSchedules schedules, OutcomeReports reports, Texts texts) {
        this.schedules = schedules;
        this.reports = reports;
        this.texts = texts;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        if (!reports.mayRead()) {
            throw new NotFound(ReportNavigation.NEW_SCHEDULED);
        }
        header(text("scheduled.new-title"))
                .under(text("outcome.title"), ReportNavigation.LIST)
                .under(text("scheduled.title"), ReportNavigation.SCHEDULED);
        var targets = ScheduleTarget.of(schedules.cohorts());
        if (targets.isEmpty()) {
            add(Blocks.empty("mail", text("scheduled.nothing"), text("scheduled.nothing-help")));
            return;
        }
        var asked = ReportNavigation.cohort(event.getLocation());
        var fields = new ScheduleFields(
                schedules,
                new FigureWords(texts, getLocale()),
                targets,
                targets.stream()
                        .filter(target -> asked.isPresent() && Objects.equals(target.cohort(), asked.get()))
                        .findFirst()
                        .orElse(targets.getFirst()));
        add(Blocks.block(
                "b-form",
                fields,
                Blocks.block(
                        "b-row b-form-foot",
                        Buttons.plain(text("action.cancel"), () -> Addresses.open(ReportNavigation.SCHEDULED)),
                        Buttons.primary(text("scheduled.save"), "check", () -> save(fields)))));
    }

    private void save(ScheduleFields fields) {
        var readers = fields.readers().stream().map(Reader::person).collect(Collectors.toSet());
        if (readers.isEmpty()) {
            Fields.tell(fields.readersField(), text("scheduled.problem.nobody"));
            Fields.focus(fields.readersField());
            return;
        }
        if (Notify.attempt(() -> schedules.add(fields.draft(), readers))) {
            Notify.done(text("scheduled.saved", readers.size()));
            Addresses.open(ReportNavigation.SCHEDULED);
        }
    }
}
