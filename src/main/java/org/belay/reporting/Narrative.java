package org.belay.reporting;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.belay.reporting.FigureValue.Count;
import org.belay.reporting.FigureValue.NotRecorded;
import org.belay.reporting.FigureValue.Share;
import org.belay.reporting.OutcomeReport.Breakdown;
import org.belay.reporting.OutcomeReport.By;
import org.belay.reporting.OutcomeReport.MonthRow;
import org.belay.reporting.OutcomeReport.Result;
import org.belay.reporting.OutcomeReport.Row;

/** Sentences made of the figures. They say what was found and how sure it is, and never name a cause. */
final class Narrative {

    /** The six figures of the summary, always the same ones, so that reports can be laid side by side. */
    static final List<Figure> KEY_FIGURES = List.of(
            Figure.MATCHED_SHARE,
            Figure.COMPLETED_SHARE,
            Figure.HELD_SHARE,
            Figure.SESSIONS_PER_MATCH,
            Figure.SESSION_RATING,
            Figure.RECOMMENDATION);

    private static final Set<Figure> COMPLETION = Set.of(Figure.COMPLETED, Figure.COMPLETED_SHARE);

    private final OutcomeReport report;
    private final Wording wording;

    Narrative(OutcomeReport report, Wording wording) {
        this.report = report;
        this.wording = wording;
    }

    /** The verdict above the key figures. */
    String summary() {
        return Stream.of(verdict(), Optional.of(comparison()))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(" "));
    }

    /** Before a cohort is closing, nobody can have completed; then it says how many are matched. */
    private Optional<String> verdict() {
        FigureValue matched = value(Figure.MATCHED);
        return switch (value(Figure.COMPLETED_SHARE)) {
            case Share share -> Optional.of(completed(share));
            case NotRecorded ignored
            when !over() && matched instanceof Count count -> Optional.of(own("summary.lead.going-on", count.value()));
            default -> Optional.empty();
        };
    }

    /** Of a program whose cohorts do not all record it yet, who was matched in the others is not in the base. */
    private String completed(Share share) {
        return wording.text(
                report.partial().contains(Figure.COMPLETED_SHARE) ? "summary.lead.program" : "summary.lead",
                wording.count(share.numerator()),
                wording.count(share.base()));
    }

    /** The text for a program, whose cohorts each count for themselves, or for one cohort. */
    private String own(String key, Object... arguments) {
        return wording.text(report.scope().ofProgram() ? key + ".program" : key, arguments);
    }

    private boolean over() {
        return report.scope().cohort().over();
    }

    private String comparison() {
        if (report.scope().ofProgram()) {
            return cohorts();
        }
        List<Difference> differences = KEY_FIGURES.stream()
                .flatMap(figure -> report.difference(figure).stream())
                .filter(difference -> difference.interval().isPresent())
                .toList();
        String previous = wording.previous(report.scope());
        if (KEY_FIGURES.stream().anyMatch(report::growing)) {
            return wording.text(over() ? "summary.previous-not-over" : "summary.not-over", previous);
        }
        if (differences.isEmpty()) {
            return wording.text("summary.no-comparison");
        }
        long clear = differences.stream().filter(Difference::clear).count();
        return wording.text("summary.comparison", clear, differences.size(), previous);
    }

    /** Up to four findings, the strongest words in {@code **}. */
    List<String> findings() {
        return Stream.of(held(), silent(), rating(), recommendation(), topics())
                .flatMap(Optional::stream)
                .limit(4)
                .toList();
    }

    private Optional<String> held() {
        if (!(value(Figure.HELD_SHARE) instanceof Share share)) {
            return Optional.empty();
        }
        String all = wording.text(
                "finding.held",
                wording.count(share.numerator()),
                wording.count(share.base()),
                wording.percent(share.value()));
        String weakest = weakestMonth().map(month -> " " + month).orElse("");
        return Optional.of(all + weakest);
    }

    private record MonthShare(MonthRow row, Share share) {}

    /** Among several. */
    private Optional<String> weakestMonth() {
        if (report.months().size() < 2) {
            return Optional.empty();
        }
        return report.months().stream()
                .flatMap(row -> Parts.share(row.held(), row.planned()) instanceof Share share && share.base() >= 10
                        ? Stream.of(new MonthShare(row, share))
                        : Stream.empty())
                .min(Comparator.comparingDouble(month -> month.share().value()))
                .map(month -> wording.text(
                        "finding.weakest-month",
                        wording.months(month.row().months()),
                        wording.count(month.share().numerator()),
                        wording.count(month.share().base())));
    }

    private Optional<String> silent() {
        return value(Figure.SILENT_MATCHES) instanceof Count silent
                        && value(Figure.ACTIVE_MATCHES) instanceof Count active
                ? Optional.of(wording.text(
                        "finding.silent", silent.value(), wording.count(silent.value()), wording.count(active.value())))
                : Optional.empty();
    }

    private Optional<String> rating() {
        FigureValue rating = value(Figure.SESSION_RATING);
        return rating.shown()
                ? Optional.of(wording.text(
                        "finding.rating", wording.number(Figure.SESSION_RATING, rating), wording.base(rating)))
                : Optional.empty();
    }

    private Optional<String> recommendation() {
        FigureValue score = value(Figure.RECOMMENDATION);
        return score.interval()
                .map(interval -> wording.text(
                        "finding.recommendation",
                        wording.number(Figure.RECOMMENDATION, score),
                        wording.range(Figure.RECOMMENDATION, interval),
                        wording.base(score)));
    }

    private Optional<String> topics() {
        Breakdown topics = report.breakdown(By.TOPIC);
        return topics == null
                ? Optional.empty()
                : Optional.of(wording.text(
                        "finding.topics",
                        String.join(
                                "; ",
                                topics.rows().stream().map(Row::name).limit(3).toList())));
    }

    /** What a reader must know before quoting: what is not recorded, and that something is hidden. */
    String caution() {
        List<String> sentences = new ArrayList<>();
        List<String> missing = report.figures().stream()
                .filter(result -> result.now() instanceof NotRecorded)
                .map(Result::figure)
                .filter(figure -> over() || !COMPLETION.contains(figure))
                .map(wording::name)
                .toList();
        if (!missing.isEmpty()) {
            sentences.add(wording.text("caution.not-recorded", String.join("; ", missing)));
        }
        if (report.hidesSomething()) {
            sentences.add(wording.text("caution.hidden"));
        }
        sentences.add(wording.text(report.scope().ofProgram() ? "caution.program" : "caution.association"));
        return String.join(" ", sentences);
    }

    /** How many are in the report of a program, and how they are added up. */
    String cohorts() {
        return wording.text("cohorts.lead", report.scope().cohorts());
    }

    String participation() {
        FigureValue matched = value(Figure.MATCHED);
        if (!matched.shown()) {
            return own("participation.lead.none");
        }
        String who = wording.number(Figure.MATCHED, matched);
        Stream<String> came = Stream.of(ofAll(Figure.APPLIED)
                .map(applied -> wording.text("participation.lead.applied", applied, who))
                .orElseGet(() -> wording.text("participation.lead.matched", who)));
        return Stream.concat(came, ended().stream()).collect(Collectors.joining(" "));
    }

    private Optional<String> ended() {
        return report.partial().contains(Figure.COMPLETED) && value(Figure.COMPLETED_SHARE) instanceof Share share
                ? Optional.of(completed(share))
                : ofAll(Figure.COMPLETED).map(completed -> wording.text("participation.lead.completed", completed));
    }

    /** The number of a step, if it is of the same cohorts as the others. */
    private Optional<String> ofAll(Figure step) {
        FigureValue value = value(step);
        return value.shown() && report.steps().contains(step)
                ? Optional.of(wording.number(step, value))
                : Optional.empty();
    }

    String behavior() {
        FigureValue hours = value(Figure.HOURS);
        String first;
        if (value(Figure.HELD_SHARE) instanceof Share share) {
            first = wording.text(
                    "behavior.lead",
                    wording.count(share.numerator()),
                    wording.count(share.base()),
                    wording.percent(share.value()));
        } else if (value(Figure.SESSIONS_HELD) instanceof Count held && held.value() > 0) {
            first = wording.text("behavior.lead.held", wording.count(held.value()));
        } else {
            return own("behavior.lead.none");
        }
        return hours.shown()
                ? first + " " + wording.text("behavior.lead.hours", wording.number(Figure.HOURS, hours))
                : first;
    }

    String reaction() {
        String sentences = Stream.of(rating(), recommendation())
                .flatMap(Optional::stream)
                .map(sentence -> sentence.replace("**", ""))
                .reduce((a, b) -> a + " " + b)
                .orElse("");
        return sentences.isEmpty() ? own("reaction.lead.none") : sentences;
    }

    /** How many scores changed clearly, of those that were asked at the start and at the end. */
    String learning() {
        Breakdown scales = report.breakdown(By.SCALE);
        List<Interval> changes = scales == null
                ? List.of()
                : scales.rows().stream()
                        .map(row -> row.values().get(scales.columns().indexOf(Figure.SCALE_CHANGE)))
                        .flatMap(change -> change.interval().stream())
                        .toList();
        Stream<String> asked = changes.isEmpty()
                ? Stream.empty()
                : Stream.of(wording.text(
                        "learning.lead.scales",
                        changes.size(),
                        changes.stream().filter(change -> change.low() > 0).count(),
                        changes.stream().filter(change -> change.high() < 0).count()));
        Stream<String> trained = value(Figure.WORKSHOP_PEOPLE) instanceof Count people
                        && value(Figure.WORKSHOPS) instanceof Count workshops
                ? Stream.of(own("learning.lead.workshops", workshops.value(), wording.count(people.value())))
                : Stream.empty();
        return sentences(Stream.concat(asked, trained), "learning.lead.none");
    }

    String results() {
        Stream<String> goals = value(Figure.GOAL_SUCCESS) instanceof Share share
                ? Stream.of(wording.text(
                        "results.lead.goals",
                        wording.count(share.numerator()),
                        wording.count(share.base()),
                        wording.percent(share.value())))
                : Stream.empty();
        Stream<String> ties = value(Figure.TIES) instanceof Count count && count.value() > 0
                ? Stream.of(wording.text("results.lead.ties", wording.count(count.value())))
                : Stream.empty();
        return sentences(Stream.concat(goals, ties), "results.lead.none");
    }

    String support() {
        boolean recorded =
                report.allFigures().stream().anyMatch(figure -> figure.chapter() == OutcomeScreen.Chapter.SUPPORT);
        return recorded ? wording.text("support.lead") : own("support.lead.none");
    }

    String care() {
        Stream<String> circles =
                value(Figure.CIRCLES) instanceof Count count && value(Figure.CIRCLE_SESSIONS) instanceof Count sessions
                        ? Stream.of(wording.text("care.lead.circles", count.value(), wording.count(sessions.value())))
                        : Stream.empty();
        FigureValue each = value(Figure.MATCHES_PER_SUPPORTER);
        Stream<String> load = each.shown()
                ? Stream.of(own(
                        "care.lead",
                        wording.number(Figure.SUPPORTERS, value(Figure.SUPPORTERS)),
                        wording.number(Figure.MATCHES_PER_SUPPORTER, each)))
                : Stream.empty();
        return sentences(Stream.concat(circles, load), "care.lead.none");
    }

    private String sentences(Stream<String> sentences, String none) {
        String all = sentences.collect(Collectors.joining(" "));
        return all.isEmpty() ? own(none) : all;
    }

    /** Whether the intervals of all shown shares have a value in common. */
    String groups() {
        List<Interval> intervals = Stream.of(By.DEPARTMENT, By.SITE)
                .map(report::breakdown)
                .flatMap(Stream::ofNullable)
                .flatMap(breakdown -> breakdown.rows().stream())
                .flatMap(row -> row.values().getLast().interval().stream())
                .toList();
        if (intervals.size() < 2) {
            return wording.text("groups.lead.none");
        }
        double low = intervals.stream().mapToDouble(Interval::low).max().orElseThrow();
        double high = intervals.stream().mapToDouble(Interval::high).min().orElseThrow();
        return wording.text(low <= high ? "groups.lead.overlap" : "groups.lead.apart");
    }

    private FigureValue value(Figure figure) {
        return report.figure(figure).now();
    }
}
