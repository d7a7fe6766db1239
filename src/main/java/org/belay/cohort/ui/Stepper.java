package org.belay.cohort.ui;

import com.vaadin.flow.component.card.Card;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.util.List;
import org.belay.cohort.CohortDetails;
import org.belay.cohort.CohortDetails.Stage;
import org.belay.cohort.CohortState;
import org.belay.shared.ui.Blocks;
import org.belay.shared.ui.Formats;
import org.jspecify.annotations.Nullable;

/** The stages of a cohort with their dates: those that were, the one that is, those that are planned. */
final class Stepper extends Card {

    private static final List<CohortState> STAGES = List.of(
            CohortState.DRAFT,
            CohortState.ENROLLING,
            CohortState.MATCHING,
            CohortState.RUNNING,
            CohortState.CLOSING,
            CohortState.CLOSED);

    private final transient CohortDetails cohort;
    private final LocalDate today;

    Stepper(CohortDetails cohort, LocalDate today) {
        this.cohort = cohort;
        this.today = today;
        addClassName("b-card");
        var list = new OrderedList();
        list.addClassName("b-steps");
        list.getElement().setAttribute("aria-label", getTranslation("cohort.stages"));
        var reached = reached();
        for (var stage : STAGES) {
            list.add(step(stage, reached));
        }
        add(list);
    }

    /** Of a cancelled cohort, how far it got. */
    private CohortState reached() {
        return cohort.state() == CohortState.CANCELLED
                ? cohort.stages().stream()
                        .map(Stage::state)
                        .filter(state -> state != CohortState.CANCELLED)
                        .max(CohortState::compareTo)
                        .orElse(CohortState.DRAFT)
                : cohort.state();
    }

    private ListItem step(CohortState stage, CohortState reached) {
        var item = new ListItem(new Span(Stages.word(stage)), Blocks.muted(dates(stage, reached)));
        if (stage == reached && cohort.state() != CohortState.CANCELLED && stage != CohortState.CLOSED) {
            item.addClassName("b-now");
            item.getElement().setAttribute("aria-current", "step");
        } else if (!stage.after(reached)) {
            item.addClassName("b-done");
        }
        return item;
    }

    private String dates(CohortState stage, CohortState reached) {
        var week = cohort.dates().week(today);
        if (stage == CohortState.RUNNING && stage == reached && week > 0) {
            return getTranslation("cohort.week", week, cohort.dates().weeks());
        }
        return stage.after(reached) ? planned(stage) : entered(stage);
    }

    /** History that was imported knows only how it ended. */
    private String entered(CohortState stage) {
        var entered = cohort.stages();
        for (int i = entered.size() - 1; i >= 0; i--) {
            if (entered.get(i).state() == stage) {
                var from = day(entered.get(i));
                return i + 1 == entered.size()
                        ? getTranslation("cohort.since", Formats.date(from))
                        : until(from, day(entered.get(i + 1)));
            }
        }
        return "";
    }

    private static String until(LocalDate from, LocalDate to) {
        return from.equals(to) ? Formats.date(from) : Formats.dates(from, to);
    }

    private static LocalDate day(Stage entered) {
        return entered.enteredAt().atZone(Formats.zone()).toLocalDate();
    }

    private String planned(CohortState stage) {
        var dates = cohort.dates();
        return switch (stage) {
            case ENROLLING -> range(dates.enrollmentOpensOn(), dates.enrollmentClosesOn());
            case MATCHING -> from(dates.enrollmentClosesOn());
            case RUNNING -> from(dates.startsOn());
            case CLOSING -> from(dates.closingFrom());
            case CLOSED -> dates.endsOn() == null ? "" : Formats.date(dates.endsOn());
            case DRAFT, CANCELLED -> "";
        };
    }

    private static String range(@Nullable LocalDate from, @Nullable LocalDate to) {
        return from == null || to == null ? "" : Formats.dates(from, to);
    }

    private String from(@Nullable LocalDate date) {
        return date == null ? "" : getTranslation("cohort.from", Formats.date(date));
    }
}
