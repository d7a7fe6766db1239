package org.belay.reporting;

import java.util.Locale;
import org.belay.shared.Texts;

/** The figures of a list in words. */
public final class FigureWords {

    private final Wording wording;

    public FigureWords(Texts texts, Locale locale) {
        this.wording = new Wording(texts, locale);
    }

    public String matched(ReportedCohort cohort) {
        return wording.value(Figure.MATCHED, cohort.matched());
    }

    public String completed(ReportedCohort cohort) {
        return wording.value(Figure.COMPLETED_SHARE, cohort.completed());
    }
}
