package org.belay.enrollment.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.badge.Badge;
import org.belay.enrollment.EnrollmentState;
import org.belay.shared.ui.Blocks;
import org.belay.shared.ui.Tone;

/** The states of an enrollment in words and tones. */
final class States {

    private States() {}

    static Badge badge(EnrollmentState state) {
        return Blocks.badge(word(state), tone(state));
    }

    /** An enum's word, by the convention of the translations. */
    static String word(Enum<?> value) {
        return UI.getCurrent()
                .getTranslation("state." + value.getDeclaringClass().getSimpleName() + "." + value.name());
    }

    private static Tone tone(EnrollmentState state) {
        return switch (state) {
            case APPLIED -> Tone.INFO;
            case INFORMATION_ASKED, WAITLISTED, ON_HOLD -> Tone.WARNING;
            case ACCEPTED, ACTIVE, COMPLETED -> Tone.OK;
            case DECLINED -> Tone.BAD;
            case INVITED, WITHDRAWN, LEFT -> Tone.NEUTRAL;
        };
    }
}
