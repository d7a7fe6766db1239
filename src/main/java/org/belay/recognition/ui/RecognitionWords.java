package org.belay.recognition.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import java.util.List;
import java.util.stream.Collectors;
import org.belay.recognition.Accomplishment;
import org.belay.recognition.Badge;
import org.belay.recognition.Recognized;
import org.belay.shared.ui.Blocks;
import org.belay.shared.ui.Formats;
import org.belay.shared.ui.Tone;

/** Whom thanks go to, and what cohorts came to, in words. */
final class RecognitionWords {

    private RecognitionWords() {}

    static String to(Recognized one) {
        var circle = one.circleName();
        var department = one.departmentName();
        if (one.ofPair()) {
            var names = one.named().stream().map(Recognized.Named::name).toList();
            return pair(names.size() == 1 ? List.of(one.authorName(), names.getFirst()) : names);
        }
        if (circle != null) {
            return UI.getCurrent().getTranslation("recognition.circle", circle);
        }
        if (department != null) {
            return UI.getCurrent().getTranslation("recognition.team", department);
        }
        return one.named().stream().map(Recognized.Named::name).collect(Collectors.joining(", "));
    }

    /** Both of a pair. */
    static String pair(List<String> names) {
        return UI.getCurrent().getTranslation("recognition.pair", names.getFirst(), names.getLast());
    }

    static String badge(Badge one) {
        return UI.getCurrent().getTranslation("badge.kind." + one.kind());
    }

    static String icon(Badge one) {
        return switch (one.kind()) {
            case GOAL_REACHED -> "flag";
            case RECOVERED -> "rotate-ccw";
        };
    }

    /** A badge that its holder shows. */
    static Component shared(Badge one) {
        var words = one.words();
        var column =
                Blocks.block("b-column b-tight b-grow", Blocks.who(one.holderName(), Formats.date(one.earnedAt())));
        if (words != null) {
            column.add(Blocks.block("b-prose", Blocks.text(words)));
        }
        return Blocks.card(badge(one), Blocks.block("b-row", Blocks.tile(icon(one), Tone.OK), column));
    }

    /** What a cohort came to. */
    static Component team(Accomplishment one) {
        var ui = UI.getCurrent();
        var ends = one.endsOn();
        return Blocks.card(
                ui.getTranslation("recognition.cohort", one.programName(), one.cohortName()),
                Blocks.row(
                        Blocks.tile("trophy", Tone.ACCENT),
                        Blocks.block(
                                "b-column b-tight b-grow",
                                Blocks.text(
                                        ui.getTranslation("recognition.cohort-text", one.completed(), one.sessions())),
                                Blocks.meta(ends == null ? "" : Formats.date(ends)))));
    }
}
