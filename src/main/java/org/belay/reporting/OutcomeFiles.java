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
     * @throws org.belay.shared.NotFound as {@link OutcomeReports#release}
     */
    public ReportFile write(CohortId cohort, ReportChoice choice, ReportFile.Kind kind, Locale locale)
            throws IOException {
        return write(reports.release(cohort, choice, kind, locale).report(), kind, locale);
    }

    /** One of each kind for a mail to the reader; none where the report would not be found. */
    List<ReportFile> mail(CohortId cohort, ReportChoice choice, Locale locale) {
        return reports.mail(cohort, choice, locale)
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

    ReportFile write(OutcomeReport report, ReportFile.Kind kind, Locale locale) throws IOException {
        var content = new ByteArrayOutputStream();
        switch (kind) {
            case PDF -> pdf.write(report, locale, Paper.of(locale), content);
            case EXCEL -> workbook.write(report, locale, Paper.of(locale), content);
        }
        return new ReportFile(name(report.scope(), kind), kind, content.toByteArray());
    }

    /** {@code belay-outcome-autumn-26-2026-11-22.pdf}; with the program where it is of all cohorts. */
    private static String name(ReportScope scope, ReportFile.Kind kind) {
        String of = scope.ofProgram() ? scope.program() : scope.cohort().name();
        String cohort = Normalizer.normalize(of, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
        LocalDate day = LocalDate.ofInstant(scope.asOf(), scope.zone());
        return "belay-outcome-" + (cohort.isEmpty() ? "cohort" : cohort) + "-" + day + "." + kind.extension();
    }
}
