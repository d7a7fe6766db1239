package org.belay.reporting;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;
import org.belay.reporting.OutcomeReport.Months;
import org.belay.shared.Texts;
import org.jspecify.annotations.Nullable;

/** The figures of a list in words. */
public final class FigureWords {

    private final Wording wording;

    public FigureWords(Texts texts, Locale locale) {
        this.wording = new Wording(texts, locale);
    }

    /** As in the reports themselves. */
    public String date(LocalDate day) {
        return wording.date(day);
    }

    public String dates(LocalDate from, LocalDate to) {
        return wording.text("period", wording.date(from), wording.date(to));
    }

    /** What of a cohort a report is about. */
    public String part(ReportPart part) {
        if (part.group() != null) {
            return wording.by(part.group().by()) + ": " + wording.group(part.group());
        }
        YearMonth from = part.from();
        YearMonth to = part.to();
        if (from == null && to == null) {
            return wording.text("part.whole");
        }
        if (from != null && to != null) {
            return wording.months(new Months(from, to));
        }
        return from == null ? wording.text("part.to", month(to)) : wording.text("part.from", month(from));
    }

    private String month(@Nullable YearMonth month) {
        return month == null ? "" : wording.month(month);
    }

    /** The same of a report that is sent by itself. */
    public String part(SchedulePart part) {
        return part.lastMonth()
                ? wording.text("part.last-month")
                : part(part.group() == null ? ReportPart.WHOLE : ReportPart.of(part.group()));
    }

    public String matched(ReportedCohort cohort) {
        return wording.value(Figure.MATCHED, cohort.matched());
    }

    public String completed(ReportedCohort cohort) {
        return wording.value(Figure.COMPLETED_SHARE, cohort.completed());
    }
}
