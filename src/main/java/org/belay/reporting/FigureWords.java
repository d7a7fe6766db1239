package org.belay.reporting;

import java.time.LocalDate;
import java.util.Locale;
import org.belay.shared.Texts;

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

    public String matched(ReportedCohort cohort) {
        return wording.value(Figure.MATCHED, cohort.matched());
    }

    public String completed(ReportedCohort cohort) {
        return wording.value(Figure.COMPLETED_SHARE, cohort.completed());
    }
}
