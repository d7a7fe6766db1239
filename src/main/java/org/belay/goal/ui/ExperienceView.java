package org.belay.goal.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.stream.Collectors;
import org.belay.goal.ExperienceService;
import org.belay.goal.OwnExperience;
import org.belay.goal.SomebodyWhoKnows;
import org.belay.goal.TalkRequest;
import org.belay.goal.TalkState;
import org.belay.program.Topic;
import org.belay.program.TopicService;
import org.belay.shared.NotFound;
import org.belay.shared.ui.Addresses;
import org.belay.shared.ui.Blocks;
import org.belay.shared.ui.Buttons;
import org.belay.shared.ui.LimitedArea;
import org.belay.shared.ui.Notify;
import org.belay.shared.ui.Page;

/** Finding somebody who has been there and asking them for one talk; and being found. */
@Route(GoalNavigation.EXPERIENCE)
@PermitAll
class ExperienceView extends Page implements BeforeEnterObserver {

    private static final String TOPIC = "topic";

    private final transient ExperienceService experience;
    private final transient TopicService topics;

    ExperienceView(ExperienceService experience, TopicService topics) {
        this.experience = experience;
        this.topics = topics;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(event.getLocation().getQueryParameters());
    }

    private void show(QueryParameters address) {
        var mine = experience.mine();
        var requests = experience.requests();
        if (mine.isEmpty() && requests.isEmpty()) {
            throw new NotFound(GoalNavigation.EXPERIENCE);
        }
        removeAll();
        header(getTranslation("experience.title"))
                .under(getTranslation("home.title"), "")
                .context(getTranslation("experience.context"));
        var main = Blocks.block("b-main");
        if (!requests.isEmpty()) {
            main.add(requests(requests, address));
        }
        main.add(search(address));
        var rail = Blocks.block("b-rail");
        mine.forEach(own -> rail.add(found(own, address)));
        add(Blocks.block("b-flow b-pair", main, rail));
    }

    private Component search(QueryParameters address) {
        var known = experience.topics();
        var topic = new ComboBox<Topic>(getTranslation("experience.topic"));
        topic.setItems(known);
        topic.setItemLabelGenerator(Topic::label);
        topic.setWidthFull();
        var card = Blocks.card(
                getTranslation("experience.search"), Blocks.muted(getTranslation("experience.search-text")), topic);
        var chosen = address.getSingleParameter(TOPIC)
                .flatMap(key -> known.stream()
                        .filter(one -> Long.toString(one.id().value()).equals(key))
                        .findFirst());
        chosen.ifPresent(one -> {
            topic.setValue(one);
            experience.search(one.id()).forEach(somebody -> card.add(somebody(one, somebody, address)));
        });
        topic.addValueChangeListener(change -> {
            if (change.isFromClient() && change.getValue() != null) {
                Addresses.open(GoalNavigation.EXPERIENCE + "?" + TOPIC + "="
                        + change.getValue().id().value());
            }
        });
        if (known.isEmpty()) {
            topic.setVisible(false);
            card.add(Blocks.muted(getTranslation("experience.nobody")));
        }
        return card;
    }

    private Component somebody(Topic topic, SomebodyWhoKnows somebody, QueryParameters address) {
        var about = Blocks.block(
                "b-column b-tight",
                Blocks.strong(getTranslation("experience.somebody", somebody.programName())),
                Blocks.muted(String.join(", ", somebody.topics())));
        if (somebody.asked()) {
            about.add(Blocks.meta(getTranslation("experience.asked")));
            return Blocks.block("b-column", Blocks.rule(), about);
        }
        var words = new LimitedArea(getTranslation("experience.words"));
        words.setHelperText(getTranslation("experience.words-help"));
        words.setMaxLength(TalkRequest.LONGEST);
        words.setWidthFull();
        var ask = Buttons.of(getTranslation("experience.ask"), "message-circle", () -> {
            if (Notify.attempt(() -> experience.ask(somebody.place(), topic.id(), words.getValue()))) {
                Notify.done(getTranslation("experience.asked-done"));
            }
            show(address);
        });
        return Blocks.block("b-column", Blocks.rule(), about, words, Blocks.row(ask));
    }

    private Component requests(List<TalkRequest> requests, QueryParameters address) {
        var card = Blocks.card(getTranslation("experience.requests"));
        requests.forEach(request -> card.add(request(request, address)));
        return card;
    }

    private Component request(TalkRequest request, QueryParameters address) {
        var lines = Blocks.block(
                "b-column b-tight",
                Blocks.strong(
                        getTranslation(request.mine() ? "experience.mine" : "experience.theirs", request.topic())),
                Blocks.meta(request.programName() + " · " + getTranslation("experience.state." + request.state())));
        if (request.words() != null) {
            var words = Blocks.paragraph(request.words());
            words.addClassName("b-prose");
            lines.add(words);
        }
        if (request.other() != null) {
            lines.add(Blocks.text(getTranslation("experience.with", request.other())));
            if (request.email() != null) {
                lines.add(new Anchor("mailto:" + request.email(), request.email()));
            }
        }
        if (request.state() == TalkState.ASKED) {
            lines.add(answers(request, address));
        }
        return lines;
    }

    private Div answers(TalkRequest request, QueryParameters address) {
        if (request.mine()) {
            return Blocks.row(Buttons.quiet(
                    getTranslation("experience.take-back"),
                    () -> act(() -> experience.takeBack(request.id(), request.version()), address)));
        }
        return Blocks.row(
                Buttons.of(
                        getTranslation("experience.accept"),
                        "check",
                        () -> act(() -> experience.accept(request.id(), request.version()), address)),
                Buttons.plain(
                        getTranslation("experience.decline"),
                        () -> act(() -> experience.decline(request.id(), request.version()), address)));
    }

    private void act(Runnable action, QueryParameters address) {
        Notify.attempt(action);
        show(address);
    }

    private Component found(OwnExperience own, QueryParameters address) {
        var offered = new MultiSelectComboBox<Topic>(getTranslation("experience.offered"));
        var all = topics.all().stream().filter(Topic::active).toList();
        offered.setItems(all);
        offered.setItemLabelGenerator(Topic::label);
        offered.setWidthFull();
        offered.setValue(
                all.stream().filter(topic -> own.topics().contains(topic.id())).collect(Collectors.toSet()));
        var save = Buttons.of(getTranslation("experience.offer"), "check", () -> {
            var chosen = offered.getValue().stream().map(Topic::id).collect(Collectors.toSet());
            if (Notify.attempt(() -> experience.offer(own.place(), chosen))) {
                Notify.done(getTranslation(
                        chosen.isEmpty() ? "experience.not-found" : "experience.found", own.programName()));
            }
            show(address);
        });
        return Blocks.card(
                getTranslation("experience.be-found"),
                Blocks.column(
                        Blocks.strong(own.programName() + " · " + own.cohortName()),
                        Blocks.muted(getTranslation("experience.be-found-text", OwnExperience.MOST))),
                offered,
                Blocks.row(save));
    }
}
