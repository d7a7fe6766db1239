package org.belay.session.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.belay.matching.CircleId;
import org.belay.matching.MatchId;
import org.belay.program.SessionGuide;
import org.belay.security.ui.WhoSees;
import org.belay.session.CirclePlans;
import org.belay.session.PairPlan;
import org.belay.session.PairPlans;
import org.belay.session.PlanReading.Reading;
import org.belay.session.SessionRow;
import org.belay.shared.ui.Blocks;
import org.belay.shared.ui.Focus;
import org.belay.shared.ui.Formats;
import org.belay.shared.ui.Notify;
import org.jspecify.annotations.Nullable;

/** What comes next by the plan of the program, and guides to sessions. */
final class PlanCards {

    private static final int AHEAD = 3;

    private PlanCards() {}

    /** Says of a milestone whether it is reached. */
    @FunctionalInterface
    interface Mark {
        void set(PairPlan.Due milestone, boolean reached);
    }

    /** @param changed draws what has changed */
    static Mark mark(PairPlans plans, MatchId match, Runnable changed) {
        return mark((milestone, reached) -> plans.mark(match, milestone.key(), reached), changed);
    }

    static Mark mark(CirclePlans plans, CircleId circle, Runnable changed) {
        return mark((milestone, reached) -> plans.mark(circle, milestone.key(), reached), changed);
    }

    /** Tells it, and takes it back for who did not mean it. */
    private static Mark mark(Mark kept, Runnable changed) {
        return (milestone, reached) -> {
            if (Notify.attempt(() -> kept.set(milestone, reached))) {
                var words = reached ? "session.milestone-reached" : "session.milestone-open";
                Notify.done(text(words, milestone.title()), () -> {
                    kept.set(milestone, !reached);
                    changed.run();
                });
            }
            changed.run();
        };
    }

    /**
     * The milestones that are not reached yet, the earliest first, those that are, and the guides.
     *
     * @param readers who reads what is reached
     * @param mark null where nothing is to be reached any more, or somebody else says so
     * @param readings what there is to read about parts of the plan
     */
    static Optional<Component> of(
            PairPlan plan,
            WhoSees readers,
            LocalDate today,
            @Nullable Mark mark,
            List<Map<String, List<Reading>>> readings) {
        if (plan.isEmpty()) {
            return Optional.empty();
        }
        var card = Blocks.card(text("session.plan-card"));
        if (!plan.milestones().isEmpty()) {
            card.add(readers);
        }
        var reached = plan.milestones().stream().filter(PairPlan.Due::reached).toList();
        var open = plan.milestones().stream().filter(due -> !due.reached()).toList();
        if (open.isEmpty() && !reached.isEmpty()) {
            card.add(Blocks.muted(text("session.plan-done")));
        }
        open.stream().limit(AHEAD).forEach(due -> card.add(milestone(due, today, mark, reading(readings, due.key()))));
        if (!reached.isEmpty()) {
            var list = new Details(text("session.plan-reached", reached.size()));
            reached.forEach(due -> list.add(milestone(due, today, mark, reading(readings, due.key()))));
            card.add(list);
        }
        plan.guides().forEach(guide -> card.add(guide(guide, reading(readings, guide.key()))));
        return Optional.of(card);
    }

    private static List<Anchor> reading(List<Map<String, List<Reading>>> all, String part) {
        return all.stream()
                .flatMap(readings -> readings.getOrDefault(part, List.of()).stream())
                .map(reading -> new Anchor(reading.address(), reading.title()))
                .toList();
    }

    private static Component milestone(PairPlan.Due due, LocalDate today, @Nullable Mark mark, List<Anchor> reading) {
        var late = !due.reached() && due.day().isBefore(today);
        var words = Blocks.block(
                "b-column b-tight",
                title(due, mark),
                Blocks.meta(
                        text(late ? "session.milestone-was-due" : "session.milestone-due", Formats.date(due.day()))));
        var more = due.text();
        if (more != null) {
            var paragraph = Blocks.muted(more);
            paragraph.addClassName("b-prose");
            words.add(paragraph);
        }
        reading.forEach(words::add);
        return words;
    }

    private static Component title(PairPlan.Due due, @Nullable Mark mark) {
        if (mark == null) {
            return Blocks.strong(due.title());
        }
        var box = new Checkbox(due.title(), due.reached());
        box.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                mark.set(due, change.getValue());
            }
        });
        return Focus.same(box, "milestone");
    }

    /** How the n-th session can go; hidden when the plan has nothing for it. */
    static Component guide(PairPlan plan, int session) {
        var guide = plan.guide(session);
        var shown = Blocks.block("b-column b-tight");
        guide.ifPresent(one -> shown.add(guide(one, List.of())));
        shown.setVisible(guide.isPresent());
        return shown;
    }

    /** How the session that moves can go, or one that is booked after all these. */
    static Optional<Component> guide(PairPlan plan, List<SessionRow> sessions, @Nullable SessionRow moving) {
        var last = sessions.stream().mapToInt(SessionRow::number).max().orElse(0);
        return Optional.of(guide(plan, moving == null ? last + 1 : moving.number()))
                .filter(Component::isVisible);
    }

    private static Component guide(SessionGuide guide, List<Anchor> reading) {
        var summary = guide.agenda().isEmpty()
                ? guide.title()
                : text("session.guide-minutes", guide.title(), guide.minutes());
        var details = new Details(summary);
        if (!guide.agenda().isEmpty()) {
            details.add(list(guide.agenda().stream()
                    .map(item -> text("session.guide-item", item.what(), item.minutes()))
                    .toList()));
        }
        if (!guide.prompts().isEmpty()) {
            details.add(Blocks.muted(text("session.guide-prompts")), list(guide.prompts()));
        }
        if (!reading.isEmpty()) {
            details.add(
                    Blocks.muted(text("session.guide-reading")),
                    Blocks.block("b-column b-tight", reading.toArray(Component[]::new)));
        }
        return details;
    }

    private static Component list(List<String> lines) {
        var list = new UnorderedList();
        list.addClassName("b-names");
        lines.forEach(line -> list.add(new ListItem(line)));
        return list;
    }

    private static String text(String key, Object... arguments) {
        return UI.getCurrent().getTranslation(key, arguments);
    }
}
