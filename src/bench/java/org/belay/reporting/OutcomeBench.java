package org.belay.reporting;

import java.time.Clock;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.belay.bench.HeapWatch;
import org.belay.bench.LargeOrganization;
import org.belay.bench.LargeOrganization.Size;
import org.belay.bench.MeasuredBelay;
import org.belay.bench.Times;
import org.belay.bench.Visitor;
import org.belay.cohort.CohortService;
import org.belay.feedback.SurveyResults;
import org.belay.security.ProgramRole;
import org.belay.shared.CohortId;
import org.belay.shared.ProgramId;
import org.belay.shared.Progress;

/**
 * Measures outcome reports in a {@link LargeOrganization}: each statement beside the best that is known by hand for the same
 * figures, in turn; the report as the service gives it; its page over HTTP; its files. Of a running cohort of the usual size
 * and of the one with a tenth of all pairs. Each is compared with the one before it: first both are read, then the report of
 * the one before is kept, as closing a cohort does.
 *
 * <p>Argument: by what to divide the size of the organization, 1 if there is none.
 */
final class OutcomeBench {

    private final MeasuredBelay belay;
    private final Size size;
    private final HeapWatch heap = new HeapWatch();

    private OutcomeBench(MeasuredBelay belay, Size size) {
        this.belay = belay;
        this.size = size;
    }

    /** Prints all medians, and the ratios of the statements. */
    public static void main(String[] args) throws Exception {
        var divisor = args.length > 0 ? Integer.parseInt(args[0]) : 1;
        var size = divisor == 1 ? Size.FULL : Size.FULL.dividedBy(divisor);
        try (var belay = MeasuredBelay.start(MeasuredBelay.MUCH_DATA)) {
            belay.fill(size);
            belay.describe();
            new OutcomeBench(belay, size).measure();
        }
        System.exit(0);
    }

    private void measure() throws Exception {
        var programs = IntStream.rangeClosed(2, size.programs())
                .mapToObj(ProgramId::new)
                .toArray(ProgramId[]::new);
        var manager = belay.member(ProgramRole.MANAGER, new ProgramId(1), programs);
        belay.signIn(manager);
        var visitor = Visitor.of(belay, belay.member(ProgramRole.MANAGER, new ProgramId(1), programs));
        heap.begin();
        for (var cohort : List.of(LargeOrganization.LARGEST + 1, LargeOrganization.LARGEST)) {
            System.out.printf(
                    "Cohort %d: %d matches, %d sessions%n",
                    cohort,
                    count("select count(*) from published_match where cohort_id = " + cohort),
                    count("select count(*) from session join published_match using (match_id) where cohort_id = "
                            + cohort));
            var id = new CohortId(cohort);
            statements(id);
            report("both are read", id);
            keepTheOneBefore(id);
            report("one is kept", id);
            pages(visitor, id);
            files(id);
            keepAll(id);
        }
        System.out.printf("%d MiB of heap at most%n", heap.highestInMib());
    }

    private long count(String query) {
        return belay.sql().queryForObject(query, Long.class);
    }

    private void statements(CohortId cohort) throws Exception {
        var head = belay.bean(LiveReports.class)
                .of(belay.bean(CohortService.class).reference(cohort))
                .head();
        var slice = Slice.of(cohort, head.course(), head.zone(), head.asOf());
        for (var rival : new ReportRivals(belay.beans(), slice).all(head.zone())) {
            if (!rival.ours().get().equals(rival.byHand().get())) {
                throw new IllegalStateException(rival.figures() + " differ");
            }
            var both =
                    Times.inTurn(() -> rival.ours().get(), () -> rival.byHand().get());
            System.out.printf(
                    "  %-16s median %6.1f ms, by hand %6.1f ms: %.2f times%n",
                    rival.figures(), both.one().medianMillis(), both.other().medianMillis(), both.ratio());
        }
        var surveys = belay.bean(SurveyResults.class);
        System.out.printf("  %-16s %s%n", "surveys", Times.of(() -> surveys.changes(cohort)));
    }

    private void report(String how, CohortId cohort) throws Exception {
        var reports = belay.bean(OutcomeReports.class);
        System.out.printf("  %-16s %s%n", how, Times.of(() -> reports.report(cohort, ReportPart.WHOLE, Locale.UK)));
    }

    /** Of the report of the cohort before, the part that stands beside the whole of this one. */
    private void keepTheOneBefore(CohortId cohort) {
        var before = belay.bean(CohortService.class).reference(new CohortId(cohort.value() + size.programs()));
        var live = belay.bean(LiveReports.class).of(before);
        belay.bean(KeptReportRepository.class)
                .keep(
                        before.id(),
                        new ReportData() {
                            @Override
                            public ReportHead head() {
                                return live.head();
                            }

                            @Override
                            public List<PeopleTally> people() {
                                return live.people();
                            }

                            @Override
                            public List<ReportGroup> groups() {
                                return List.of();
                            }

                            @Override
                            public Optional<ReportView> view(ReportPart part, boolean byMonth) {
                                return part.whole() ? live.view(part, byMonth) : Optional.empty();
                            }
                        },
                        Progress.NONE);
    }

    /** As closing does, which keeps every part that a reader may choose; once, since a version is never written again. */
    private void keepAll(CohortId cohort) {
        var report =
                belay.bean(LiveReports.class).of(belay.bean(CohortService.class).reference(cohort));
        var began = System.nanoTime();
        belay.bean(KeptReportRepository.class).keep(cohort, report, Progress.NONE);
        System.out.printf(
                "  %-16s %.1f s, %d parts%n",
                "kept at closing",
                (System.nanoTime() - began) / 1e9,
                count("select count(*) from cohort_report_view where cohort_id = " + cohort.value())
                        + count("select count(*) from cohort_report_group where cohort_id = " + cohort.value()));
    }

    private void pages(Visitor visitor, CohortId cohort) throws Exception {
        var month = YearMonth.now(belay.bean(Clock.class)).minusMonths(3);
        for (var part : List.of("", "?from=" + month + "&to=" + month, "?department=Department%202")) {
            visitor.measure("report/" + cohort.value() + part);
        }
    }

    private void files(CohortId cohort) throws Exception {
        var files = belay.bean(OutcomeFiles.class);
        for (var kind : ReportFile.Kind.values()) {
            var bytes = new int[1];
            var times = Times.of(() ->
                    bytes[0] = (int) files.write(cohort, new ReportChoice(null, ReportPart.WHOLE), kind, Locale.UK)
                            .size());
            System.out.printf("  %-16s %s, %d kB%n", kind, times, bytes[0] / 1024);
        }
    }
}
