package org.belay.reporting;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.belay.cohort.CohortState;
import org.belay.enrollment.Side;
import org.belay.reporting.CohortFacts.Funnel;
import org.belay.reporting.CohortFacts.Group;
import org.belay.shared.CohortId;
import org.jspecify.annotations.Nullable;

/**
 * Counts of people who have cohort, side, department and site in common. Each person has one place in a cohort, so they
 * add up.
 *
 * @param decided on how many applications somebody decided; none at all means that decisions were not recorded
 */
record PeopleTally(
        CohortId cohort,
        CohortState state,
        Side side,
        @Nullable String department,
        @Nullable String site,
        long invited,
        long applied,
        long decided,
        long accepted,
        long declined,
        long withdrawn,
        long matched,
        long completed,
        long left) {

    /** How groups are named in the reader's language. */
    interface Names {
        String side(Side side);

        String noDepartment();

        String noSite();
    }

    private PeopleTally plus(PeopleTally other) {
        return new PeopleTally(
                cohort,
                state,
                side,
                department,
                site,
                invited + other.invited,
                applied + other.applied,
                decided + other.decided,
                accepted + other.accepted,
                declined + other.declined,
                withdrawn + other.withdrawn,
                matched + other.matched,
                completed + other.completed,
                left + other.left);
    }

    static PeopleFacts facts(List<PeopleTally> rows, Names names) {
        return rows.stream()
                .reduce(PeopleTally::plus)
                .map(total -> new PeopleFacts(
                        total.funnel(),
                        groups(rows, total, row -> names.side(row.side())),
                        groups(rows, total, row -> row.department() == null ? names.noDepartment() : row.department()),
                        groups(rows, total, row -> row.site() == null ? names.noSite() : row.site())))
                .orElse(PeopleFacts.NOBODY);
    }

    static Funnel funnel(List<PeopleTally> rows) {
        return rows.stream().reduce(PeopleTally::plus).map(PeopleTally::funnel).orElse(PeopleFacts.NOBODY.funnel());
    }

    /** What nobody recorded for anybody is not known; zero would be a claim. */
    private Funnel funnel() {
        return new Funnel(
                known(invited > 0, invited),
                known(asked(), applied),
                known(judged(), accepted),
                known(judged(), declined),
                known(asked(), withdrawn),
                known(paired(), matched),
                known(ending(), completed),
                known(paired(), left));
    }

    private boolean asked() {
        return applied > 0;
    }

    private boolean judged() {
        return decided > 0;
    }

    private boolean paired() {
        return matched > 0 || judged();
    }

    /** Nobody has completed before the cohort is closing, whatever becomes of them: zero would be a claim here too. */
    private boolean ending() {
        return paired() && (state == CohortState.CLOSING || state == CohortState.CLOSED);
    }

    private static @Nullable Long known(boolean recorded, long value) {
        return recorded ? Long.valueOf(value) : null;
    }

    private static List<Group> groups(List<PeopleTally> rows, PeopleTally total, Function<PeopleTally, String> name) {
        Map<String, PeopleTally> byName = new LinkedHashMap<>();
        rows.forEach(row -> byName.merge(name.apply(row), row, PeopleTally::plus));
        List<Group> groups = new ArrayList<>();
        byName.forEach((group, tally) -> groups.add(new Group(
                group,
                known(total.asked(), tally.applied()),
                known(total.judged(), tally.accepted()),
                known(total.paired(), tally.matched()),
                known(total.ending(), tally.completed()))));
        return List.copyOf(groups);
    }
}
