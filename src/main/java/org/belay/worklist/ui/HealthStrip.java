package org.belay.worklist.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import org.belay.shared.ui.Blocks;
import org.belay.shared.ui.Formats;
import org.belay.shared.ui.Tone;
import org.belay.worklist.Figure;
import org.belay.worklist.Health;
import org.belay.worklist.Health.Share;
import org.belay.worklist.TodayFilter;

/** Five numbers, each with its base and a link to its list. */
class HealthStrip extends Div {

    private static final double MOST = 0.8;
    private static final double SOME = 0.5;

    HealthStrip(Health health, TodayFilter filter) {
        addClassName("b-health");
        for (var figure : Figure.values()) {
            add(number(figure, health, filter));
        }
    }

    private Component number(Figure figure, Health health, TodayFilter filter) {
        var share = health.share(figure);
        var value = new Span(new Span(Formats.number(share.part())));
        value.addClassName("b-number-value");
        var base = new Span(" " + getTranslation("worklist.figure.of", share.whole()));
        base.addClassName("b-number-base");
        value.add(base);
        var meaning =
                Blocks.toned(getTranslation("worklist.meaning." + figure, left(figure, share)), tone(figure, share));
        var link = new Anchor(
                Figures.address(figure, health, filter),
                Blocks.muted(getTranslation("worklist.figure." + figure)),
                Blocks.block("b-between b-health-line", value, meaning),
                Blocks.bar(share.ratio(), tone(figure, share)));
        link.addClassNames("b-health-number", "b-plain-link");
        return link;
    }

    /** What is not yet as it should be. */
    static int left(Figure figure, Share share) {
        return switch (figure) {
            case MET, PLANNED, LOGGED -> share.whole() - share.part();
            case TO_DECIDE, WAITING -> share.part();
        };
    }

    static Tone tone(Figure figure, Share share) {
        if (left(figure, share) == 0) {
            return share.whole() == 0 ? Tone.NEUTRAL : Tone.OK;
        }
        return switch (figure) {
            case MET, PLANNED, LOGGED ->
                share.ratio() >= MOST ? Tone.OK : share.ratio() >= SOME ? Tone.WARNING : Tone.BAD;
            case TO_DECIDE, WAITING -> Tone.WARNING;
        };
    }
}
