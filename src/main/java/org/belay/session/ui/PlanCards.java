package org.belay.session.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.belay.program.SessionGuide;
import org.belay.session.PairPlan;
import org.belay.shared.ui.Blocks;
import org.belay.shared.ui.Formats;

/** What comes next by the plan of the program, and guides to sessions. */
final class PlanCards {

    private static final int AHEAD = 3;

    private PlanCards() {}

    static Optional<Component> of(PairPlan plan, LocalDate today) {
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
        ahead.forEach(due -> card.add(milestone(due)));
        plan.guides().forEach(guide -> card.add(guide(guide)));
        return Optional.of(card);
    }

    private static Component milestone(PairPlan.Due due) {
        var words = Blocks.block("b-column b-tight", Blocks.meta(Formats.date(due.day())), Blocks.strong(due.title()));
        var more = due.text();
        if (more != null) {
            var paragraph = Blocks.muted(more);
            paragraph.addClassName("b-prose");
            words.add(paragraph);
        }
        return words;
    }

    private static Component guide(SessionGuide guide) {
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
