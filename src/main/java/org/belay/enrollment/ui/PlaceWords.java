package org.belay.enrollment.ui;

import com.vaadin.flow.component.UI;
import java.time.LocalDate;
import org.belay.cohort.CohortState;
import org.belay.enrollment.EnrollmentState;
import org.belay.enrollment.OwnPlace;
import org.belay.shared.ui.Formats;
import org.jspecify.annotations.Nullable;

/** One's own place in a cohort in words: how it stands, what comes next and by when. */
final class PlaceWords {

    private PlaceWords() {}

    static boolean isCancelled(OwnPlace place) {
        return place.cohortState() == CohortState.CANCELLED
                && (place.state().isOpen() || place.state() == EnrollmentState.LEFT);
    }

    /** Why it stands so, as the coordinators say it. */
    static @Nullable String reason(OwnPlace place) {
        return isCancelled(place) ? place.cohortEndReason() : place.reason();
    }

    static String next(OwnPlace place) {
        if (isCancelled(place)) {
            return text("enrollment.mine.cohort-cancelled");
        }
        var key = "enrollment.mine." + place.state();
        var starts = place.startsOn();
        var ends = place.endsOn();
        var backOn = place.backOn();
        return switch (place.state()) {
            case APPLIED, INFORMATION_ASKED, ACCEPTED -> starts == null ? text(key) : by(key, starts);
            case WAITLISTED ->
                starts == null
                        ? text(key + ".number", place.waiting())
                        : text(key + ".by", place.waiting(), Formats.date(starts));
            case ACTIVE -> ends == null ? text(key) : text(key + ".until", Formats.date(ends));
            case ON_HOLD -> backOn == null ? text(key) : text(key + ".until", Formats.date(backOn));
            case LEFT -> text(place.cohortState() == CohortState.CLOSED ? key + ".over" : key);
            case INVITED, DECLINED, WITHDRAWN, COMPLETED -> text(key);
        };
    }

    /** What should have come by a day that is over is said to be late. */
    private static String by(String key, LocalDate day) {
        var late = day.isBefore(LocalDate.now(Formats.zone()));
        return text(key + (late ? ".late" : ".by"), Formats.date(day));
    }

    /** Whether the applicant is to do something. */
    static boolean asksForAnswer(OwnPlace place) {
        return place.state() == EnrollmentState.INFORMATION_ASKED && !isCancelled(place);
    }

    private static String text(String key, Object... arguments) {
        return UI.getCurrent().getTranslation(key, arguments);
    }
}
