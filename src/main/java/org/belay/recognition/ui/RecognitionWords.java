package org.belay.recognition.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.card.Card;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.belay.recognition.Accomplished;
import org.belay.recognition.Accomplishment;
import org.belay.recognition.Badge;
import org.belay.recognition.Recognized;
import org.belay.recognition.TeamAccomplishment;
import org.belay.shared.ui.Blocks;
import org.belay.shared.ui.Formats;
import org.belay.shared.ui.Tone;
import org.jspecify.annotations.Nullable;

/** Whom thanks go to, and what cohorts came to, in words. */
final class RecognitionWords {

    private RecognitionWords() {}

    static String to(Recognized one) {
        var circle = one.circleName();
        var department = one.departmentName();
        if (one.ofPair()) {
            var names = one.named().stream().map(Recognized.Named::name).toList();
            var author = one.authorName();
            return pair(names.size() == 1 && author != null ? List.of(author, names.getFirst()) : names);
        }
        if (circle != null) {
            return text("recognition.circle", circle);
        }
        if (department != null) {
            return text("recognition.team", department);
        }
        return one.named().stream().map(Recognized.Named::name).collect(Collectors.joining(", "));
    }

    /** Both of a pair. */
    static String pair(List<String> names) {
        return text("recognition.pair", names.getFirst(), names.getLast());
    }

    static String badge(Badge one) {
        return text("badge.kind." + one.kind());
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
        return accomplished(
                text("recognition.cohort", one.programName(), one.cohortName()),
                text("recognition.cohort-text", one.completed(), one.sessions()),
                one.endsOn());
    }

    /** What the people of a department came to. */
    static Component team(TeamAccomplishment one) {
        return accomplished(
                text("recognition.team", one.department()),
                text("recognition.team-text", one.programName(), one.cohortName()),
                one.endsOn());
    }

    /** What a circle came to. */
    static Card circle(Recognized one, Accomplished what) {
        return accomplished(
                to(one),
                text("recognition.accomplished." + what),
                LocalDate.ofInstant(one.writtenAt(), Formats.zone()));
    }

    private static Card accomplished(String who, String what, @Nullable LocalDate on) {
        return Blocks.card(
                who,
                Blocks.row(
                        Blocks.tile("trophy", Tone.ACCENT),
                        Blocks.block(
                                "b-column b-tight b-grow",
                                Blocks.text(what),
                                Blocks.meta(on == null ? "" : Formats.date(on)))));
    }

    private static String text(String key, Object... arguments) {
        return UI.getCurrent().getTranslation(key, arguments);
    }
}
