package org.belay.session.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.belay.program.SessionGuide;
import org.belay.session.PairPlan;
import org.belay.session.PlanReading.Reading;
import org.belay.shared.ui.Blocks;
import org.belay.shared.ui.Formats;

/** What comes next by the plan of the program, and guides to sessions. */
final class PlanCards {

    private static final int AHEAD = 3;

    private PlanCards() {}

    /** @param readings what there is to read about parts of the plan */
    static Optional<Component> of(PairPlan plan, LocalDate today, List<Map<String, List<Reading>>> readings) {
        if (plan.isEmpty()) {
            return Optional.empty();
        }
        var card = Blocks.card(text("session.plan-card"));
        var ahead = plan.milestones().stream()
                .filter(due -> !due.day().isBefore(today))
                .limit(AHEAD)
                .toList();
        if (ahead.isEmpty() && !plan.milestones().isEmpty()) {
            card.add(Blocks.muted(text("session.plan-done")));
        }
        ahead.forEach(due -> card.add(milestone(due, reading(readings, due.key()))));
        plan.guides().forEach(guide -> card.add(guide(guide, reading(readings, guide.key()))));
        return Optional.of(card);
    }

    private static List<Anchor> reading(List<Map<String, List<Reading>>> all, String part) {
        return all.stream()
                .flatMap(readings -> readings.getOrDefault(part, List.of()).stream())
                .map(reading -> new Anchor(reading.address(), reading.title()))
                .toList();
    }

    private static Component milestone(PairPlan.Due due, List<Anchor> reading) {
        var words = Blocks.block("b-column b-tight", Blocks.meta(Formats.date(due.day())), Blocks.strong(due.title()));
        var more = due.text();
        if (more != null) {
            var paragraph = Blocks.muted(more);
            paragraph.addClassName("b-prose");
            words.add(paragraph);
        }
        reading.forEach(words::add);
        return words;
    }

    /** How the n-th session can go; hidden when the plan has nothing for it. */
    static Component guide(PairPlan plan, int session) {
        var guide = plan.guide(session);
        var shown = Blocks.block("b-column b-tight");
        guide.ifPresent(one -> shown.add(guide(one, List.of())));
        shown.setVisible(guide.isPresent());
        return shown;
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
