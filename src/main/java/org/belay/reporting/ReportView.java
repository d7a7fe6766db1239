package org.belay.reporting;

import org.belay.reporting.ReportPart.Days;
import org.jspecify.annotations.Nullable;

/**
 * What may be shown of a part of a cohort's time. Kept as text with the report of a closed cohort, so its parts keep their
 * names.
 *
 * @param before the previous cohort of the program, if anything of it lies in the same part
 */
record ReportView(Days days, ShownFigures now, @Nullable Previous before) {

    /** @param over whether that cohort is closed */
    record Previous(String cohort, boolean over, Days days, ShownFigures figures) {}
}
