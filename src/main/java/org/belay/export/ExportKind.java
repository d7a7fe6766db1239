package org.belay.export;

import static org.belay.export.Column.count;
import static org.belay.export.Column.date;
import static org.belay.export.Column.decimal;
import static org.belay.export.Column.suppressed;
import static org.belay.export.Column.text;
import static org.belay.export.Column.time;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.belay.security.Access;
import org.belay.security.Actor;
import org.belay.security.Facts;
import org.belay.security.Permission;
import org.belay.security.Relation;

/** What can be exported, with those who may: they have every permission that it takes. */
public enum ExportKind {
    PARTICIPANTS(
            Narrowing.BY_PLACE,
            EnumSet.of(Permission.SEE_PARTICIPATION, Permission.SEE_HR_FACTS),
            text("cohort", 22),
            text("last-name", 20),
            text("first-name", 18),
            text("email", 30),
            text("employee-number", 16),
            text("department", 24),
            text("site", 18),
            text("line-manager", 24),
            text("grade", 10),
            text("side", 12),
            text("state", 14),
            time("applied"),
            time("decided"),
            time("activated"),
            time("ended")),
    MATCHES(
            Narrowing.BY_PERIOD_AND_PLACE,
            EnumSet.of(Permission.SEE_MATCH, Permission.SEE_CIRCLE),
            text("cohort", 22),
            text("circle", 22),
            text("mentor", 24),
            text("mentee", 24),
            text("facilitator", 24),
            count("people"),
            text("state", 14),
            time("published"),
            time("activated"),
            time("ended"),
            decimal("score"),
            count("held"),
            count("missed"),
            time("last-held")),
    SESSIONS(
            Narrowing.BY_PERIOD_AND_PLACE,
            EnumSet.of(Permission.SEE_SESSION),
            text("cohort", 22),
            text("circle", 22),
            text("mentor", 24),
            text("mentee", 24),
            text("state", 12),
            time("starts"),
            count("minutes"),
            text("session-kind", 12),
            text("absent", 24),
            count("logged-minutes"),
            time("logged"),
            text("logged-by", 24),
            text("topics", 40)),
    ATTENDANCE(
            Narrowing.BY_PERIOD_AND_PLACE,
            EnumSet.of(Permission.SEE_SESSION, Permission.SEE_ATTENDANCE),
            text("cohort", 22),
            text("circle", 22),
            text("workshop", 30),
            time("starts"),
            count("minutes"),
            text("last-name", 20),
            text("first-name", 18),
            text("department", 24),
            text("site", 18),
            text("presence", 14)),
    COMMITMENTS(
            Narrowing.BY_PERIOD_AND_PLACE,
            EnumSet.of(Permission.SEE_COMMITMENT_COUNT, Permission.SEE_MATCH),
            text("cohort", 22),
            text("circle", 22),
            text("mentor", 24),
            text("mentee", 24),
            text("state", 14),
            count("made"),
            count("done"),
            count("open")),
    /** For those who read counts and not of whom they are. */
    COMMITMENT_TOTALS(
            Narrowing.NONE,
            EnumSet.of(Permission.SEE_COMMITMENT_COUNT),
            text("cohort", 26),
            suppressed("made"),
            suppressed("done"),
            suppressed("open")),
    FEEDBACK(
            Narrowing.NONE,
            EnumSet.of(Permission.SEE_SURVEY_RESULTS),
            text("cohort", 22),
            text("instrument", 30),
            text("moment", 22),
            date("opens"),
            date("closes"),
            text("question", 48),
            text("answer", 24),
            count("people-answered"),
            count("answers"),
            decimal("mean"),
            text("note", 40)),
    HOURS(
            Narrowing.BY_PERIOD_AND_PLACE,
            EnumSet.of(Permission.SEE_SESSION, Permission.SEE_ATTENDANCE),
            text("cohort", 22),
            text("last-name", 20),
            text("first-name", 18),
            text("department", 24),
            text("site", 18),
            text("side", 12),
            count("pair-sessions"),
            decimal("pair-hours"),
            count("circle-sessions"),
            decimal("circle-hours"),
            count("workshops"),
            decimal("workshop-hours"),
            decimal("hours"));

    /** By what a file can be narrowed beside the cohort. Figures that hide few people are about whole cohorts alone. */
    enum Narrowing {
        NONE,
        BY_PLACE,
        BY_PERIOD_AND_PLACE
    }

    private final Narrowing narrowing;
    private final Set<Permission> takes;
    private final List<Column> columns;

    ExportKind(Narrowing narrowing, Set<Permission> takes, Column... columns) {
        this.narrowing = narrowing;
        this.takes = Collections.unmodifiableSet(takes);
        this.columns = List.of(columns);
    }

    List<Column> columns() {
        return columns;
    }

    public boolean byPlace() {
        return narrowing != Narrowing.NONE;
    }

    public boolean byPeriod() {
        return narrowing == Narrowing.BY_PERIOD_AND_PLACE;
    }

    /** Those who may have it, as they stand to the program: they have every permission that it takes. */
    public Set<Relation> readers() {
        var readers = EnumSet.of(Relation.COORDINATOR, Relation.PROGRAM_MANAGER, Relation.ADMINISTRATOR);
        takes.forEach(permission -> readers.retainAll(permission.granted()));
        return readers;
    }

    boolean allowed(Actor actor, Facts facts) {
        return takes.stream().allMatch(permission -> Access.allows(actor, permission, facts))
                && (this != COMMITMENT_TOTALS || !COMMITMENTS.allowed(actor, facts));
    }

    static List<ExportKind> allowedTo(Actor actor, Facts facts) {
        return Arrays.stream(values())
                .filter(kind -> kind.allowed(actor, facts))
                .toList();
    }
}
