package org.belay.reporting;

import java.util.EnumSet;
import java.util.Set;
import org.belay.security.Access;
import org.belay.security.Actor;
import org.belay.security.Facts;
import org.belay.security.Permission;

/**
 * Who reads which figures of the care for those who support others. While a cohort lasts they grow from day to day, and two
 * looks would tell what one person said or did between them; so until then they are for coordinators, who may read each.
 */
final class CareReading {

    /** What people say of themselves, and that they have somebody to talk to. */
    private static final Set<Figure> SAID = EnumSet.of(
            Figure.LOAD_ANSWERS, Figure.LOAD_RESPONSE, Figure.CONFIDENCE, Figure.SUPERVISED, Figure.SUPERVISIONS);

    private static final Set<Figure> ALL = EnumSet.of(
            Figure.LOAD_ANSWERS,
            Figure.LOAD_RESPONSE,
            Figure.CONFIDENCE,
            Figure.SUPERVISED,
            Figure.SUPERVISIONS,
            Figure.ENCOUNTERS,
            Figure.ENCOUNTER_TALKS,
            Figure.CALLS_FOR_HELP,
            Figure.CALLS_SETTLED);

    private CareReading() {}

    /** @param over whether the cohort that the figures are of is closed */
    static ShownFigures of(ShownFigures figures, Actor actor, Facts facts, boolean over) {
        if (Access.allows(actor, Permission.SEE_LOAD, facts)) {
            return figures;
        }
        if (!over) {
            return figures.without(ALL);
        }
        return Access.allows(actor, Permission.SEE_LOAD_TOTALS, facts) ? figures : figures.without(SAID);
    }
}
