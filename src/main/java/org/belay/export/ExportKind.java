package org.belay.export;

import static org.belay.export.Column.count;
import static org.belay.export.Column.date;
import static org.belay.export.Column.decimal;
import static org.belay.export.Column.suppressed;
import static org.belay.export.Column.time;
import static org.belay.export.Column.words;

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
            words("cohort", 22),
            words("last-name", 20),
            words("first-name", 18),
            words("email", 30),
            words("employee-number", 16),
            words("department", 24),
            words("site", 18),
            words("line-manager", 24),
            words("grade", 10),
            words("side", 12),
            words("state", 14),
            time("applied"),
            time("decided"),
            time("activated"),
            time("ended")),
    MATCHES(
            Narrowing.BY_PERIOD_AND_PLACE,
            EnumSet.of(Permission.SEE_MATCH, Permission.SEE_CIRCLE),
            words("cohort", 22),
            words("circle", 22),
            words("mentor", 24),
            words("mentee", 24),
            words("facilitator", 24),
            count("people"),
            words("state", 14),
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
            words("cohort", 22),
            words("circle", 22),
            words("mentor", 24),
            words("mentee", 24),
            words("state", 12),
            time("starts"),
            count("minutes"),
            words("session-kind", 12),
            words("absent", 24),
            count("logged-minutes"),
            time("logged"),
            words("logged-by", 24),
            words("topics", 40)),
    ATTENDANCE(
            Narrowing.BY_PERIOD_AND_PLACE,
            EnumSet.of(Permission.SEE_SESSION, Permission.SEE_ATTENDANCE),
            words("cohort", 22),
            words("circle", 22),
            words("workshop", 30),
            time("starts"),
            count("minutes"),
            words("last-name", 20),
            words("first-name", 18),
            words("department", 24),
            words("site", 18),
            words("presence", 14)),
    COMMITMENTS(
            Narrowing.BY_PERIOD_AND_PLACE,
            EnumSet.of(Permission.SEE_COMMITMENT_COUNT, Permission.SEE_MATCH),
            words("cohort", 22),
            words("circle", 22),
            words("mentor", 24),
            words("mentee", 24),
            words("state", 14),
            count("made"),
            count("done"),
            count("open")),
    /** For those who read counts and not of whom they are. */
    COMMITMENT_TOTALS(
            Narrowing.NONE,
            EnumSet.of(Permission.SEE_COMMITMENT_COUNT),
            words("cohort", 26),
            suppressed("made"),
            suppressed("done"),
            suppressed("open")),
    FEEDBACK(
            Narrowing.NONE,
            EnumSet.of(Permission.SEE_SURVEY_RESULTS),
            words("cohort", 22),
            words("instrument", 30),
            words("moment", 22),
            date("opens"),
            date("closes"),
            words("question", 48),
            words("answer", 24),
            count("people-answered"),
            count("answers"),
            decimal("mean"),
            words("note", 40)),
    HOURS(
            Narrowing.BY_PERIOD_AND_PLACE,
            EnumSet.of(Permission.SEE_SESSION, Permission.SEE_ATTENDANCE),
            words("cohort", 22),
            words("last-name", 20),
            words("first-name", 18),
            words("department", 24),
            words("site", 18),
            words("side", 12),
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
