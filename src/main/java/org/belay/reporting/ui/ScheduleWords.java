package org.belay.reporting.ui;

import static org.belay.reporting.ui.ReportParts.text;

import java.util.Objects;
import org.belay.reporting.FigureWords;
import org.belay.reporting.ReportRhythm;
import org.belay.reporting.ReportScheduleRow;
import org.belay.reporting.ReportScheduleState;
import org.belay.shared.ui.Formats;

/** A report that is sent by itself, in words. */
final class ScheduleWords {

    private ScheduleWords() {}

    static String report(ReportScheduleRow row) {
        return row.cohortName() == null
                ? text("scheduled.every-cohort", row.programName())
                : text("scheduled.in-program", row.cohortName(), row.programName());
    }

    /** What of it, and when. */
    static String about(ReportScheduleRow row, FigureWords words) {
        return text(
                "scheduled.about",
                ReportParts.capital(words.part(row.part())),
                text("state.ReportRhythm." + row.rhythm()));
    }

    static String readerUnder(ReportScheduleRow row) {
        return row.createdBy().equals(row.reader()) ? "" : text("scheduled.set-up-by", row.createdByName());
    }

    static String next(ReportScheduleRow row) {
        if (row.state() != ReportScheduleState.ACTIVE) {
            return text("scheduled.next-none");
        }
        if (row.nextOn() == null) {
            return text("scheduled.next-end-open");
        }
        return row.rhythm() == ReportRhythm.COHORT_END
                ? text("scheduled.next-end", Formats.date(row.nextOn()))
                : Formats.date(row.nextOn());
    }

    /** Who has no mails of these has heard of it in Belay. */
    static String last(ReportScheduleRow row) {
        if (row.sentAt() != null) {
            return text("scheduled.sent", Formats.date(row.sentAt()));
        }
        return row.lastAt() == null ? text("scheduled.never") : text("scheduled.told", Formats.date(row.lastAt()));
    }

    static String name(ReportScheduleRow row) {
        return Objects.requireNonNullElse(row.cohortName(), row.programName());
    }
}
