package org.belay.reporting;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.belay.feedback.Wording;
import org.belay.reporting.CohortFacts.Answers;
import org.belay.reporting.CohortFacts.Funnel;
import org.belay.reporting.CohortFacts.Group;
import org.belay.reporting.CohortFacts.Matches;
import org.belay.reporting.CohortFacts.Month;
import org.belay.reporting.CohortFacts.Sessions;
import org.belay.reporting.CohortFacts.Tally;
import org.belay.reporting.CohortFacts.Topic;
import org.belay.reporting.FigureValue.Amount;
import org.belay.reporting.FigureValue.Count;
import org.belay.reporting.FigureValue.Mean;
import org.belay.reporting.FigureValue.Share;
import org.belay.reporting.ReportScope.Cohort;
import org.belay.reporting.Standing.Circles;
import org.belay.reporting.Standing.Goals;
import org.belay.reporting.Standing.Scale;
import org.belay.reporting.Standing.Supporters;
import org.belay.reporting.Standing.Ties;
import org.belay.reporting.Standing.Workshop;
import org.belay.shared.Terms;
import org.jspecify.annotations.Nullable;

/** Believable cohorts for tests, and the odd ones: nothing recorded, everything too small, hostile names. */
final class SampleReports {

    static final ReportScope SCOPE = new ReportScope(
            "Northfield",
            "New Managers",
            new Cohort("Autumn 2026", LocalDate.of(2026, 9, 7), LocalDate.of(2027, 2, 26), true),
            new Cohort("Spring 2026", LocalDate.of(2026, 2, 16), LocalDate.of(2026, 7, 31), true),
            Instant.parse("2027-03-15T08:00:00Z"),
            ZoneId.of("Europe/London"),
            List.of(),
            "Ruth Abara, manager, People and Culture",
            Terms.USUAL);

    private SampleReports() {}

    /** A cohort with everything recorded; some cells are small. */
    static OutcomeReport full() {
        return OutcomeAssembly.assemble(SCOPE, autumn(), spring());
    }

    /** As {@link #full}, after a cohort that was called otherwise. */
    static OutcomeReport after(String name) {
        var before = Objects.requireNonNull(SCOPE.previous());
        return OutcomeAssembly.assemble(
                with(SCOPE, SCOPE.cohort(), new Cohort(name, before.from(), before.to(), true)), autumn(), spring());
    }

    /** As {@link #full}, while the cohort still runs. */
    static OutcomeReport running() {
        Cohort now = SCOPE.cohort();
        return OutcomeAssembly.assemble(
                with(SCOPE, new Cohort(now.name(), now.from(), now.to(), false), SCOPE.previous()),
                withoutCompletion(autumn()),
                spring());
    }

    /** Nothing recorded and no previous cohort. */
    static OutcomeReport empty() {
        return OutcomeAssembly.assemble(withoutPrevious(SCOPE), nothing(), null);
    }

    /** Three people: whatever there is must not be shown. */
    static OutcomeReport tiny() {
        return OutcomeAssembly.assemble(SCOPE, three(), three());
    }

    /** Names that a spreadsheet or a page might take for something else. */
    static OutcomeReport hostile() {
        ReportScope scope = new ReportScope(
                "=HYPERLINK(\"http://evil.example\",\"Northfield\")",
                "<b>New & 'Managers'</b>",
                new Cohort("@Autumn", SCOPE.cohort().from(), SCOPE.cohort().to(), true),
                new Cohort("-Spring", SCOPE.cohort().from(), SCOPE.cohort().to(), true),
                SCOPE.asOf(),
                SCOPE.zone(),
                List.of(new ReportScope.Filter("+Department", "\tcmd|' /C calc'!A0")),
                "=1+1",
                Terms.USUAL);
        CohortFacts facts = autumn();
        CohortFacts renamed = new CohortFacts(
                facts.funnel(),
                facts.sides(),
                facts.sessions(),
                facts.matches(),
                facts.ratings(),
                facts.fit(),
                facts.recommendation(),
                List.of(new Topic("=cmd|'/C calc'!A0", new Tally(80, 40)), new Topic("-2+3", new Tally(70, 30))),
                facts.months(),
                List.of(new Group("+Operations", 60L, 52L, 48L, 42L), new Group("@SUM(A1)", 61L, 52L, 48L, 42L)),
                List.of(),
                facts.standing());
        return OutcomeAssembly.assemble(scope, renamed, spring());
    }

    /** Names in Greek and Cyrillic, which the fonts have, and in Arabic, Chinese and pictures, which they have not. */
    static OutcomeReport manyScripts() {
        ReportScope scope = new ReportScope(
                "Škoda Ünïcødé",
                "Ηγεσία και ανάπτυξη / Лидерство и развитие",
                new Cohort("Осень خريف", SCOPE.cohort().from(), SCOPE.cohort().to(), true),
                new Cohort(
                        "Spring 👩🏽\u200d🚀",
                        SCOPE.cohort().from(),
                        SCOPE.cohort().to(),
                        true),
                SCOPE.asOf(),
                SCOPE.zone(),
                SCOPE.filters(),
                "Ελένη Παππά, 東京 Tokyo",
                Terms.USUAL);
        CohortFacts facts = autumn();
        CohortFacts renamed = new CohortFacts(
                facts.funnel(),
                facts.sides(),
                facts.sessions(),
                facts.matches(),
                facts.ratings(),
                facts.fit(),
                facts.recommendation(),
                List.of(new Topic("Обратная связь", new Tally(80, 40)), new Topic("反馈", new Tally(70, 30))),
                facts.months(),
                List.of(
                        new Group("Логистика", 34L, 30L, 26L, 20L),
                        new Group("Διοίκηση", 31L, 28L, 25L, 20L),
                        new Group("人事部 (HR)", 56L, 46L, 45L, 44L)),
                List.of(),
                facts.standing());
        return OutcomeAssembly.assemble(scope, renamed, spring());
    }

    static ReportScope withoutPrevious(ReportScope scope) {
        return with(scope, scope.cohort(), null);
    }

    private static CohortFacts withoutCompletion(CohortFacts facts) {
        Funnel funnel = facts.funnel();
        return new CohortFacts(
                new Funnel(
                        funnel.invited(),
                        funnel.applied(),
                        funnel.accepted(),
                        funnel.declined(),
                        funnel.withdrawn(),
                        funnel.matched(),
                        null,
                        funnel.left()),
                withoutCompletion(facts.sides()),
                facts.sessions(),
                facts.matches(),
                facts.ratings(),
                facts.fit(),
                facts.recommendation(),
                facts.topics(),
                facts.months(),
                withoutCompletion(facts.departments()),
                withoutCompletion(facts.sites()),
                facts.standing());
    }

    private static List<Group> withoutCompletion(List<Group> groups) {
        return groups.stream()
                .map(group -> new Group(group.name(), group.applied(), group.accepted(), group.matched(), null))
                .toList();
    }

    private static ReportScope with(ReportScope scope, Cohort cohort, @Nullable Cohort previous) {
        return new ReportScope(
                scope.organization(),
                scope.program(),
                cohort,
                previous,
                scope.asOf(),
                scope.zone(),
                scope.filters(),
                scope.preparedFor(),
                scope.terms());
    }

    static CohortFacts autumn() {
        return new CohortFacts(
                new Funnel(212L, 121L, 104L, 3L, 14L, 96L, 84L, 12L),
                List.of(new Group("Mentor", null, 50L, 45L, 40L), new Group("Mentee", null, 54L, 51L, 44L)),
                new Sessions(
                        new Tally(480, 96),
                        new Tally(412, 94),
                        new Tally(56, 40),
                        new Tally(68, 44),
                        new Tally(12, 14),
                        new Tally(31, 36),
                        new Tally(48, 52),
                        398.25),
                new Matches(new Tally(48, 96), new Tally(6, 12), new Tally(42, 84), eachMatch()),
                answers(List.of(231L, 142L, 41L, 9L, 3L), List.of(80L, 71L, 33L, 8L, 2L), 92, null),
                answers(List.of(66L, 17L, 5L), List.of(66L, 17L, 5L), 88, 96L),
                answers(List.of(42L, 24L, 8L), List.of(42L, 24L, 8L), 74, 96L),
                List.of(
                        new Topic("Giving feedback", new Tally(121, 60)),
                        new Topic("Delegating", new Tally(98, 52)),
                        new Topic("First team meeting", new Tally(71, 44)),
                        new Topic("Difficult conversations", new Tally(66, 40)),
                        new Topic("Planning the week", new Tally(44, 30)),
                        new Topic("Hiring", new Tally(23, 18)),
                        new Topic("Budget", new Tally(9, 4))),
                months(YearMonth.of(2026, 9), new long[][] {{56, 51}, {88, 84}, {88, 78}, {72, 49}, {88, 77}, {88, 73}
                }),
                List.of(
                        new Group("Customer care", 34L, null, 26L, 20L),
                        new Group("Operations", 31L, null, 25L, 20L),
                        new Group("IT service desk", 24L, null, 18L, 17L),
                        new Group("Finance", 19L, null, 14L, 14L),
                        new Group("Facilities", 6L, null, 6L, 6L),
                        new Group("Legal", 4L, null, 4L, 4L),
                        new Group("Estates", 3L, null, 3L, 3L)),
                List.of(
                        new Group("Northfield", 61L, null, 49L, 44L),
                        new Group("Harbor", 38L, null, 31L, 24L),
                        new Group("Riverside", 22L, null, 16L, 16L)),
                standing());
    }

    private static Standing standing() {
        return new Standing(
                new Circles(new Tally(6, 42), new Tally(31, 40), new Tally(188, 40), new Tally(29, 17)),
                new Ties(new Tally(131, 88), new Tally(22, 31)),
                List.of(
                        new Workshop("Feedback that helps", 24, 18, 30, 0, 0, null),
                        new Workshop("Difficult conversations", 20, 18, 30, 0, 0, null),
                        new Workshop("=1+1", 12, 3, 30, 0, 0, null)),
                new Tally(34, 34),
                new Supporters(
                        LongStream.range(0, 45).mapToObj(i -> i < 3 ? 2L : 1L).toList()),
                new Goals(
                        new Tally(65, 49),
                        new Tally(46, 38),
                        new Tally(19, 17),
                        new Tally(37, 33),
                        new Tally(9, 9),
                        answers(List.of(8L, 21L, 19L, 12L, 5L), List.of(8L, 18L, 17L, 11L, 5L), 49, null),
                        DoubleStream.iterate(38, score -> score + .6)
                                .limit(49)
                                .boxed()
                                .toList(),
                        DoubleStream.iterate(30, score -> score + .4)
                                .limit(49)
                                .boxed()
                                .toList()),
                List.of(
                        new Scale(
                                named("Confidence in the role"),
                                named("Confidence in the role"),
                                new Mean(2.91, Double.NaN, 61, false),
                                new Mean(3.46, Double.NaN, 61, false),
                                new Mean(.55, .71, 61, true),
                                new Scale.Detail(
                                        new Share(61, 92),
                                        new Amount(.77),
                                        new Count(19),
                                        new Share(24, 61),
                                        new Share(5, 61))),
                        new Scale(
                                named("Well-being"),
                                named("Well-being"),
                                FigureValue.wouldTell(),
                                FigureValue.wouldTell(),
                                FigureValue.wouldTell(),
                                hidden(FigureValue.wouldTell()))),
                care(),
                null,
                null);
    }

    private static Scale.Detail hidden(FigureValue mark) {
        return new Scale.Detail(mark, mark, mark, mark, mark);
    }

    /** 45 support others, 38 said how it goes. */
    private static Standing.Care care() {
        return new Standing.Care(
                answers(List.of(6L, 21L, 9L, 2L), List.of(6L, 21L, 9L, 2L), 38, 45L),
                IntStream.range(0, 38).mapToObj(i -> 5 + i % 5).toList(),
                new Tally(71, 29),
                new Tally(29, 29),
                new Tally(16, 16),
                new Tally(4, 3),
                new Tally(9, 3),
                new Tally(12, 9),
                new Tally(10, 8),
                new Tally(2, 2));
    }

    private static Standing standingBefore() {
        return new Standing(
                null,
                new Ties(new Tally(90, 70), new Tally(18, 22)),
                List.of(new Workshop("Feedback that helps", 22, 15, 30, 0, 0, null)),
                new Tally(15, 15),
                new Supporters(List.of(1L, 1L, 1L, 2L, 2L, 1L)),
                null,
                List.of(),
                null,
                null,
                null);
    }

    private static Standing standingOfThree() {
        Tally three = new Tally(3, 3);
        return new Standing(
                new Circles(new Tally(1, 3), new Tally(4, 3), new Tally(10, 3), new Tally(2, 2)),
                new Ties(new Tally(2, 3), new Tally(1, 2)),
                List.of(new Workshop("Hiring", 3, 2, 30, 0, 0, null)),
                new Tally(2, 2),
                new Supporters(List.of(1L, 1L)),
                new Goals(
                        three,
                        new Tally(2, 2),
                        new Tally(1, 1),
                        new Tally(1, 1),
                        new Tally(1, 1),
                        answers(List.of(1L, 1L, 1L, 0L, 0L), List.of(1L, 1L, 1L, 0L, 0L), 3, null),
                        List.of(60.0, 50.0, 40.0),
                        List.of(40.0, 40.0, 40.0)),
                List.of(new Scale(
                        named("Confidence in the role"),
                        named("Confidence in the role"),
                        FigureValue.tooFew(),
                        FigureValue.tooFew(),
                        FigureValue.tooFew(),
                        hidden(FigureValue.tooFew()))),
                null,
                null,
                null);
    }

    static CohortFacts spring() {
        return new CohortFacts(
                new Funnel(180L, 96L, 88L, null, 8L, 80L, 66L, 14L),
                List.of(),
                new Sessions(
                        new Tally(400, 80),
                        new Tally(296, 78),
                        new Tally(70, 44),
                        new Tally(104, 60),
                        new Tally(34, 40),
                        new Tally(22, 28),
                        new Tally(52, 50),
                        271.5),
                new Matches(new Tally(40, 80), new Tally(9, 18), new Tally(31, 62), eachMatchBefore()),
                answers(List.of(130L, 110L, 44L, 12L, 6L), List.of(60L, 55L, 30L, 10L, 5L), 74, null),
                answers(List.of(48L, 15L, 7L), List.of(48L, 15L, 7L), 70, 80L),
                answers(List.of(28L, 20L, 10L), List.of(28L, 20L, 10L), 58, 80L),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                standingBefore());
    }

    static CohortFacts nothing() {
        return new CohortFacts(
                new Funnel(null, null, null, null, null, null, null, null),
                List.of(),
                null,
                null,
                null,
                null,
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Standing.NONE);
    }

    static CohortFacts three() {
        Tally three = new Tally(3, 3);
        return new CohortFacts(
                new Funnel(4L, 4L, 4L, 1L, 1L, 4L, 3L, 1L),
                List.of(new Group("Mentor", null, 2L, 2L, 2L), new Group("Mentee", null, 2L, 2L, 1L)),
                new Sessions(three, new Tally(2, 3), new Tally(1, 2), new Tally(1, 2), Tally.NONE, three, three, 3.5),
                new Matches(new Tally(2, 4), new Tally(1, 2), new Tally(1, 2), List.of(1L, 2L)),
                answers(List.of(2L, 1L, 1L, 0L, 0L), List.of(2L, 1L, 1L, 0L, 0L), 4, 4L),
                answers(List.of(2L, 1L, 0L), List.of(2L, 1L, 0L), 3, 4L),
                answers(List.of(2L, 1L, 1L), List.of(2L, 1L, 1L), 4, 4L),
                List.of(new Topic("Hiring", three)),
                months(YearMonth.of(2026, 9), new long[][] {{3, 2}}),
                List.of(new Group("Finance", 2L, null, 2L, 2L), new Group("Legal", 2L, null, 2L, 1L)),
                List.of(new Group("Harbor", 4L, null, 4L, 3L)),
                standingOfThree());
    }

    static Answers answers(List<Long> counts, List<Long> people, long all, @Nullable Long asked) {
        List<Tally> choices = new ArrayList<>();
        for (int i = 0; i < counts.size(); i++) {
            choices.add(new Tally(counts.get(i), people.get(i)));
        }
        return new Answers(choices, all, asked);
    }

    private static List<Month> months(YearMonth first, long[][] plannedAndHeld) {
        List<Month> months = new ArrayList<>();
        for (int i = 0; i < plannedAndHeld.length; i++) {
            long planned = plannedAndHeld[i][0];
            long held = plannedAndHeld[i][1];
            long missed = planned - held;
            Tally notHeld = new Tally(missed, Math.min(60, 2 * missed));
            months.add(new Month(
                    first.plusMonths(i),
                    new Sessions(
                            new Tally(planned, Math.min(96, planned)),
                            new Tally(held, Math.min(94, held)),
                            notHeld,
                            notHeld,
                            Tally.NONE,
                            Tally.NONE,
                            Tally.NONE,
                            null)));
        }
        return months;
    }

    /** 48 matches with 412 held sessions. */
    private static List<Long> eachMatch() {
        List<Long> held = new ArrayList<>();
        for (int i = 0; i < 48; i++) {
            held.add(5L + (i * 7) % 8 + (i < 4 ? 1 : 0));
        }
        return held;
    }

    /** 40 matches with 296 held sessions. */
    private static List<Long> eachMatchBefore() {
        List<Long> held = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            held.add(4L + (i * 5) % 8 - (i < 4 ? 1 : 0));
        }
        return held;
    }

    private static Wording named(String name) {
        return new Wording(Map.of("en", name), "en");
    }
}
