package org.belay.closing.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.belay.closing.ClosingCircle;
import org.belay.closing.Closings;
import org.belay.closing.Wish;
import org.belay.matching.CircleId;
import org.belay.matching.Space;
import org.belay.matching.ui.MatchingNavigation;
import org.belay.shared.CohortId;
import org.belay.shared.ui.Blocks;
import org.belay.shared.ui.Buttons;
import org.belay.shared.ui.ConfirmDialog;
import org.belay.shared.ui.Formats;
import org.belay.shared.ui.LongList;
import org.belay.shared.ui.Notify;

/** The open circles of a cohort before it is closed: what they held and what their people want; they go on or complete. */
final class ClosingCircles extends Div {

    private final CohortId cohort;
    private final transient Closings closings;
    private final transient Runnable changed;
    private final transient Set<ClosingCircle> chosen = new LinkedHashSet<>();

    /** @param closing whether they can be completed by now */
    ClosingCircles(
            CohortId cohort,
            List<ClosingCircle> open,
            boolean closing,
            LocalDate today,
            Closings closings,
            Runnable changed) {
        this.cohort = cohort;
        this.closings = closings;
        this.changed = changed;
        var card = Blocks.card(
                getTranslation("closing.circles", open.size()), Blocks.muted(getTranslation("closing.circles-text")));
        open.stream().filter(circle -> circle.completes(today)).forEach(chosen::add);
        card.add(new LongList<>(open, circle -> line(circle, closing, today)));
        if (closing) {
            card.add(Blocks.row(
                    Buttons.primary(getTranslation("closing.complete-circles"), "circle-check", this::complete)));
        }
        add(card);
    }

    private Component line(ClosingCircle circle, boolean closing, LocalDate today) {
        var line = Blocks.block("b-choice");
        if (closing) {
            line.add(Choice.box(chosen, circle, circle.name()));
        }
        line.add(Blocks.block(
                "b-column b-tight",
                new Anchor(MatchingNavigation.space(new Space.OfCircle(circle.circle())), circle.name()),
                Blocks.meta(facts(circle))));
        var until = circle.wantedUntil(today);
        if (until != null && !circle.goesOn(today)) {
            line.add(Buttons.plain(
                    getTranslation("closing.confirm-extension", Formats.date(until)), () -> extend(circle, until)));
        }
        return line;
    }

    /** Says first how many it is not for. */
    private void extend(ClosingCircle circle, LocalDate until) {
        new ConfirmDialog(
                        getTranslation("closing.extend-circle-title", circle.name(), Formats.date(until)),
                        getTranslation("closing.confirm-extension", Formats.date(until)),
                        () -> closings.extendCircle(cohort, circle.circle(), circle.version(), until),
                        changed,
                        Blocks.paragraph(getTranslation(
                                "closing.extend-circle-text", circle.wanting(Wish.EXTEND), circle.members())))
                .open();
    }

    private String facts(ClosingCircle circle) {
        var facts = new ArrayList<String>();
        facts.add(getTranslation("closing.members", circle.members()));
        facts.add(getTranslation("closing.held", circle.held()));
        if (circle.ahead() > 0) {
            facts.add(getTranslation("closing.ahead", circle.ahead()));
        }
        facts.add(getTranslation("closing.reflections", circle.reflections(), circle.members()));
        for (var wish : Wish.values()) {
            if (circle.wanting(wish) > 0) {
                facts.add(circle.wanting(wish) + " × " + getTranslation("closing.wish." + wish));
            }
        }
        var extended = circle.extendedUntil();
        if (extended != null) {
            facts.add(getTranslation("closing.extended", Formats.date(extended)));
        }
        return String.join(" · ", facts);
    }

    private void complete() {
        var some = List.copyOf(chosen);
        if (some.isEmpty()) {
            Notify.problem(getTranslation("closing.problem.none-chosen"));
            return;
        }
        var ids = some.stream().map(ClosingCircle::circle).toList();
        // Asks only where something comes of it that cannot be taken back.
        if (some.stream().allMatch(ClosingCircle::mayBeTakenBack)) {
            if (Notify.attempt(() -> closings.completeCircles(cohort, ids))) {
                Notify.done(getTranslation("closing.completed-circles", ids.size()), () -> takeBack(ids));
                changed.run();
            }
            return;
        }
        var ahead = some.stream().mapToInt(ClosingCircle::ahead).sum();
        new ConfirmDialog(
                        getTranslation("closing.confirm-circles-title", some.size()),
                        getTranslation("closing.confirm-circles", some.size()),
                        () -> closings.completeCircles(cohort, ids),
                        () -> {
                            Notify.done(getTranslation("closing.completed-circles", some.size()));
                            changed.run();
                        },
                        Blocks.paragraph(getTranslation("closing.confirm-text", ahead)))
                .open();
    }

    private void takeBack(List<CircleId> completed) {
        Notify.attempt(() -> closings.takeCirclesBack(cohort, completed));
        changed.run();
    }
}
