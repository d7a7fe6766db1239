package org.belay.reporting;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.belay.reporting.OutcomePdf.Paper;
import org.belay.shared.CohortId;
import org.belay.shared.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes outcome reports as files. Reading is authorized and audited by {@link OutcomeReports}; writing needs no database. */
@Component
public class OutcomeFiles {

    private final OutcomeReports reports;
    private final OutcomePdf pdf;
    private final OutcomeWorkbook workbook;

    OutcomeFiles(OutcomeReports reports, Texts texts) {
        this.reports = reports;
        this.pdf = new OutcomePdf(texts);
        this.workbook = new OutcomeWorkbook(texts);
    }

    /**
     * The report in the language and on the paper of a locale.
     *
     * @param version as in {@link OutcomeReports#release}
     * @throws org.belay.shared.NotFound as {@link OutcomeReports#release}
     */
    public ReportFile write(
            CohortId cohort, @Nullable Integer version, ReportPart period, ReportFile.Kind kind, Locale locale)
            throws IOException {
        return write(reports.release(cohort, version, period, kind, locale).report(), kind, locale);
    }

    /** One of each kind for a mail to the reader; none where the report would not be found. */
    List<ReportFile> mail(CohortId cohort, @Nullable Integer version, ReportPart part, Locale locale) {
        return reports.mail(cohort, version, part, locale)
                .map(ready -> Arrays.stream(ReportFile.Kind.values())
                        .map(kind -> unchecked(ready.report(), kind, locale))
                        .toList())
                .orElse(List.of());
    }

    private ReportFile unchecked(OutcomeReport report, ReportFile.Kind kind, Locale locale) {
        try {
            return write(report, kind, locale);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ReportFile write(OutcomeReport report, ReportFile.Kind kind, Locale locale) throws IOException {
        var content = new ByteArrayOutputStream();
        switch (kind) {
            case PDF -> pdf.write(report, locale, Paper.of(locale), content);
            case EXCEL -> workbook.write(report, locale, Paper.of(locale), content);
        }
        return new ReportFile(name(report.scope(), kind), kind, content.toByteArray());
    }

    /** {@code belay-outcome-autumn-26-2026-11-22.pdf}. */
    private static String name(ReportScope scope, ReportFile.Kind kind) {
        String cohort = Normalizer.normalize(scope.cohort().name(), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
        LocalDate day = LocalDate.ofInstant(scope.asOf(), scope.zone());
        return "belay-outcome-" + (cohort.isEmpty() ? "cohort" : cohort) + "-" + day + "." + kind.extension();
    }
}
