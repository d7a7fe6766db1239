package org.belay.cohort.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.card.Card;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Optional;
import java.util.function.Predicate;
import org.belay.cohort.CohortChecklist;
import org.belay.cohort.CohortChecklist.Item;
import org.belay.cohort.CohortDetails;
import org.belay.cohort.Requirement;
import org.belay.program.ui.ProgramNavigation;
import org.belay.shared.ui.Blocks;
import org.belay.shared.ui.Icons;
import org.belay.shared.ui.Tone;

/** What is missing before a cohort may move on, each with a link to where it is done. */
final class ChecklistCard extends Card {

    private final transient CohortDetails cohort;
    private final transient Predicate<CohortPlace> exists;

    /** @param exists whether the workspace has such a tab, so that no link leads nowhere */
    ChecklistCard(CohortDetails cohort, CohortChecklist checklist, Predicate<CohortPlace> exists) {
        this.cohort = cohort;
        this.exists = exists;
        addClassName("b-card");
        var next = checklist.next();
        setTitle(getTranslation(next == null ? "cohort.checklist" : "cohort.checklist." + next.name()), 2);
        var list = new UnorderedList();
        list.addClassName("b-checklist");
        checklist.items().forEach(item -> list.add(line(item)));
        add(list);
    }

    private ListItem line(Item item) {
        var requirement = item.requirement();
        var spoken = new Span(getTranslation(item.met() ? "cohort.checklist.met" : "cohort.checklist.missing"));
        spoken.addClassName("b-sr");
        var words = Blocks.column(Blocks.strong(getTranslation("state.Requirement." + requirement.name())));
        words.addClassName("b-tight");
        if (!item.met()) {
            words.add(Blocks.muted(getTranslation(requirement.problem().key())));
        }
        var line = new ListItem(
                Blocks.tile(item.met() ? "check" : "circle-alert", item.met() ? Tone.OK : Tone.WARNING), spoken, words);
        if (!item.met()) {
            address(requirement).ifPresent(address -> line.add(link(requirement, address)));
        }
        return line;
    }

    private Component link(Requirement requirement, String address) {
        var link = new Anchor(address, Icons.of("arrow-right"));
        link.add(new Span(getTranslation("cohort.checklist.go." + requirement.name())));
        return link;
    }

    private Optional<String> address(Requirement requirement) {
        return switch (requirement) {
            case DATES -> tab(CohortPlace.SETTINGS);
            case APPLICATION_FORM, COORDINATOR -> Optional.of(ProgramNavigation.program(cohort.program()));
            case MENTORS, MENTEES, TWO_PEERS, THREE_FOR_A_CIRCLE -> tab(CohortPlace.PEOPLE);
            case PUBLISHED_MATCH -> tab(CohortPlace.MATCHING);
            case NO_OPEN_MATCH -> tab(CohortPlace.PAIRS);
        };
    }

    private Optional<String> tab(CohortPlace place) {
        return exists.test(place) ? Optional.of(CohortNavigation.tab(cohort.id(), place)) : Optional.empty();
    }
}
