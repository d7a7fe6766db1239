package org.belay.scheduling.ui;

import static org.belay.scheduling.ui.Words.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import org.belay.scheduling.ScheduleGap;
import org.belay.shared.ui.Blocks;
import org.belay.shared.ui.Buttons;
import org.belay.shared.ui.Formats;
import org.belay.shared.ui.Notify;
import org.belay.shared.ui.Tone;
import org.jspecify.annotations.Nullable;

/** Meetings without a place: why, and what would give them one. */
record Gaps(Changes changes) {

    Component card(ScheduleGap gap) {
        var why = gap.why();
        var card = item(
                "calendar-clock",
                Tone.BAD,
                Words.title(gap),
                text(
                        "schedule.between",
                        Words.day(day(gap.from())),
                        Words.day(day(gap.to().minusSeconds(1)))));
        if (why == null) {
            card.add(Blocks.muted(text("schedule.own-pair")));
            return card;
        }
        card.add(Blocks.muted(Words.why(why)));
        if (why.suggestions().isEmpty()) {
            card.add(Blocks.muted(text("schedule.otherwise." + why.cause())));
        }
        for (var i = 0; i < why.suggestions().size(); i++) {
            card.add(suggestion(gap, why.suggestions().get(i), i));
        }
        return card;
    }

    private Component suggestion(ScheduleGap gap, ScheduleGap.Suggestion suggestion, int index) {
        var words = Blocks.muted(Words.help(suggestion));
        if (!suggestion.ready() || gap.title() == null) {
            return words;
        }
        var take = Buttons.plain(
                text("schedule.take." + suggestion.help()),
                () -> Notify.attempt(() -> {
                    changes.edits().take(gap.id(), index);
                    changes.changed().run();
                    Notify.done(text(
                            "schedule.placed-at",
                            Words.title(gap),
                            Words.when(suggestion.startsAt(), suggestion.minutes())));
                }));
        take.setAriaLabel(take.getText() + ": " + Words.title(gap));
        return Blocks.block("b-column b-tight", words, Blocks.row(take));
    }

    private static java.time.LocalDate day(java.time.Instant time) {
        return time.atZone(Formats.zone()).toLocalDate();
    }

    static Div item(String icon, Tone tone, String title, @Nullable String words) {
        var head = Blocks.block("b-row", Blocks.tile(icon, tone), Blocks.strong(title));
        var card = Blocks.block("b-column b-schedule-item", head);
        if (words != null) {
            card.add(Blocks.muted(words));
        }
        return card;
    }
}
