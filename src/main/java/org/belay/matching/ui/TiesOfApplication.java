package org.belay.matching.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import java.util.List;
import java.util.stream.Stream;
import org.belay.enrollment.EnrollmentId;
import org.belay.enrollment.ui.ApplicationPart;
import org.belay.matching.Circle;
import org.belay.matching.MatchRow;
import org.belay.matching.PlaceTies;
import org.belay.security.Permission;
import org.belay.shared.CohortId;
import org.belay.shared.ui.Blocks;

/** The pairs and circles that an applicant has become part of, each with the way to it. */
@org.springframework.stereotype.Component
class TiesOfApplication implements ApplicationPart {

    private final PlaceTies ties;

    TiesOfApplication(PlaceTies ties) {
        this.ties = ties;
    }

    @Override
    public String title() {
        return "matching.ties";
    }

    @Override
    public Permission readers() {
        return Permission.SEE_MATCH;
    }

    @Override
    public List<Component> lines(CohortId cohort, EnrollmentId place) {
        return Stream.concat(
                        ties.matches(cohort, place).stream().map(TiesOfApplication::line),
                        ties.circles(cohort, place).stream().map(TiesOfApplication::line))
                .toList();
    }

    private static Component line(MatchRow match) {
        return Blocks.block(
                "b-between",
                new Anchor(
                        MatchingNavigation.pair(match.id()),
                        UI.getCurrent()
                                .getTranslation(
                                        "space.names",
                                        match.mentee().name(),
                                        match.mentor().name())),
                PairsView.state(match));
    }

    private static Component line(Circle circle) {
        return Blocks.block(
                "b-between",
                new Anchor(MatchingNavigation.circle(circle.id()), circle.name()),
                CircleWords.badge(circle.state()));
    }
}
