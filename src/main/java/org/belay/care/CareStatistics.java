package org.belay.care;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.ToIntFunction;
import org.belay.care.CareFigures.Tally;
import org.belay.care.CareRepository.Kept;
import org.belay.cohort.CohortService;
import org.belay.security.CurrentUser;
import org.belay.security.Permission;
import org.belay.shared.CohortId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How those who support others are doing, in figures for reports. */
@Service
@Transactional(readOnly = true)
public class CareStatistics {

    private final CurrentUser user;
    private final CohortService cohorts;
    private final CareRepository care;

    CareStatistics(CurrentUser user, CohortService cohorts, CareRepository care) {
        this.user = user;
        this.cohorts = cohorts;
        this.care = care;
    }

    /** Who of the readers of a report sees which of them is for the report to say. */
    public CareFigures figures(CohortId cohort) {
        user.require(Permission.SEE_OUTCOMES, cohorts.facts(cohort));
        var supporters = care.supporters(cohort);
        var pulses = supporters.stream()
                .map(Kept::pulse)
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .toList();
        Map<Load, Integer> loads = new EnumMap<>(Load.class);
        pulses.forEach(pulse -> loads.merge(pulse.load(), 1, Integer::sum));
        return new CareFigures(
                supporters.size(),
                loads,
                pulses.stream().map(Pulse::confidence).toList(),
                tally(supporters, Kept::supervisions),
                tally(supporters, Kept::encounters),
                tally(supporters, Kept::talks));
    }

    private static Tally tally(List<Kept> supporters, ToIntFunction<Kept> number) {
        return new Tally(
                supporters.stream().mapToInt(number).sum(),
                Math.toIntExact(supporters.stream()
                        .filter(one -> number.applyAsInt(one) > 0)
                        .count()));
    }
}
