package org.belay.session.ui;

import com.vaadin.flow.component.html.Div;
import java.util.List;
import org.belay.session.OnBreak;
import org.belay.shared.ui.Blocks;
import org.belay.shared.ui.Formats;
import org.belay.shared.ui.Tone;

/** Says above the pages of a pair who takes a break. */
class BreakNotes extends Div {

    BreakNotes(List<OnBreak> breaks) {
        addClassName("b-column");
        setVisible(!breaks.isEmpty());
        breaks.forEach(one -> add(Blocks.note(Tone.WARNING, "pause", words(one))));
    }

    private String words(OnBreak one) {
        var backOn = one.backOn();
        return backOn == null
                ? getTranslation("session.break", one.name())
                : getTranslation("session.break.until", one.name(), Formats.date(backOn));
    }
}
