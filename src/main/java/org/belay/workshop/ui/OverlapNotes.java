package org.belay.workshop.ui;

import static org.belay.workshop.ui.Words.text;

import com.vaadin.flow.component.Component;
import java.time.Instant;
import java.util.List;
import org.belay.shared.ui.Blocks;
import org.belay.shared.ui.Formats;
import org.belay.shared.ui.Tone;
import org.belay.workshop.Overlap;

/** What somebody has at the time of a workshop. Told, and nothing more: people know best what gives way. */
final class OverlapNotes {

    private OverlapNotes() {}

    static Component of(List<Overlap> overlaps, Instant now) {
        var notes = Blocks.column();
        for (var overlap : overlaps) {
            var when = Words.when(overlap.time(), Formats.zone(), now);
            var title = overlap.title();
            notes.add(Blocks.note(
                    Tone.WARNING,
                    "calendar-clock",
                    title == null
                            ? text("workshop.overlap.session", when)
                            : text("workshop.overlap.workshop", title, when)));
        }
        return notes;
    }
}
