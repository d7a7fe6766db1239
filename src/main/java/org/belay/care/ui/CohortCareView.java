package org.belay.care.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.belay.care.CareOverview.Mentor;
import org.belay.care.CareOverview.TopicCount;
import org.belay.care.CareService;
import org.belay.care.Pulse;
import org.belay.cohort.CohortDetails;
import org.belay.cohort.ui.CohortPage;
import org.belay.cohort.ui.CohortPlace;
import org.belay.cohort.ui.CohortWorkspace;
import org.belay.shared.ui.Blocks;
import org.belay.shared.ui.Formats;
import org.belay.shared.ui.Tone;

/** How those who support others are doing, as they say, and counts of what they keep for themselves. */
@Route(CareNavigation.COHORT)
@PermitAll
class CohortCareView extends CohortPage {

    private final transient CareService care;

    CohortCareView(CohortWorkspace workspace, CareService care) {
        super(workspace, CohortPlace.PAIRS);
        this.care = care;
    }

    @Override
    protected void open(CohortDetails cohort, BeforeEnterEvent event) {
        var overview = care.overview(cohort.id());
        var mentors = Blocks.card(getTranslation("care.mentors"));
        if (overview.mentors().isEmpty()) {
            mentors.add(Blocks.muted(getTranslation("care.mentors-none")));
        }
        overview.mentors().forEach(mentor -> mentors.add(line(mentor)));
        var topics = Blocks.card(getTranslation("care.encounters"));
        if (overview.topics().isEmpty()) {
            topics.add(Blocks.muted(getTranslation("care.encounters-none")));
        }
        overview.topics().forEach(topic -> topics.add(line(topic)));
        add(Blocks.block("b-flow b-pair", Blocks.block("b-main", mentors), Blocks.block("b-rail", topics)));
    }

    private Component line(Mentor mentor) {
        var under = getTranslation("care.supervision-count", mentor.supervisions());
        var pulse = mentor.pulse();
        var row = Blocks.block("b-row b-between", Blocks.who(mentor.name(), under));
        row.add(
                pulse == null
                        ? Blocks.muted(getTranslation("care.not-said"))
                        : Blocks.row(
                                Blocks.badge(getTranslation("care.load." + pulse.load()), tone(pulse)),
                                Blocks.meta(getTranslation(
                                        "care.confidence-said",
                                        pulse.confidence(),
                                        Formats.date(pulse.answeredAt())))));
        return row;
    }

    private static Tone tone(Pulse pulse) {
        return switch (pulse.load()) {
            case LIGHT, RIGHT -> Tone.OK;
            case HEAVY -> Tone.WARNING;
            case TOO_MUCH -> Tone.BAD;
        };
    }

    private Component line(TopicCount count) {
        var topic = count.topic() == null ? getTranslation("care.no-topic") : count.topic();
        return Blocks.fact(topic, Blocks.text(getTranslation("care.topic-counts", count.encounters(), count.talks())));
    }
}
