package org.belay.scheduling;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.belay.session.SessionKind;
import org.belay.session.SessionPlan;
import org.belay.shared.Problem;
import org.belay.workshop.WorkshopId;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a run is to place.
 *
 * @param kickoff whether everybody meets once at the beginning
 * @param groups whether circles get their meetings
 * @param minutes of a session of two
 * @param groupMinutes of a kickoff and of a meeting of a circle
 * @param kind in person where those who meet are at one site; others meet remotely
 * @param weeks from one session of a pair to the next
 * @param groupWeeks from one meeting of a circle to the next
 * @param to the last day
 * @param preferredFrom time of day by everybody's own clock
 * @param equipment that the rooms must have
 * @param mostAWeek how many meetings somebody leads in a week; 0 for any number
 * @param workshops those of the cohort that get a place; none in what was stored before there were any
 */
public record ScheduleSettings(
        boolean kickoff,
        Sessions sessions,
        boolean groups,
        int minutes,
        int groupMinutes,
        SessionKind kind,
        int weeks,
        int groupWeeks,
        LocalDate from,
        LocalDate to,
        LocalTime preferredFrom,
        LocalTime preferredTo,
        Set<String> equipment,
        int mostAWeek,
        @JsonSetter(nulls = Nulls.AS_EMPTY) Set<WorkshopId> workshops) {

    public static final int MOST_WEEKS = 13;
    public static final int MOST_DAYS = 400;
    public static final int MOST_LED = 50;
    public static final int MOST_WORKSHOPS = 40;

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** Which sessions of pairs. The names are stored: never rename one. */
    public enum Sessions {
        NONE,
        /** One for each pair that has none yet. */
        FIRST,
        /** One in each turn of the rhythm in which the pair has none yet. */
        ALL
    }

    public ScheduleSettings {
        equipment = Set.copyOf(new TreeSet<>(equipment));
        workshops = Set.copyOf(workshops);
    }

    /** Whether there is anything that comes after a kickoff. */
    boolean meetings() {
        return groups || sessions != Sessions.NONE;
    }

    List<Problem> problems(LocalDate today) {
        var problems = new ArrayList<Problem>();
        if (!kickoff && !groups && sessions == Sessions.NONE && workshops.isEmpty()) {
            problems.add(Problem.of("schedule.problem.nothing"));
        }
        if (to.isBefore(from) || to.isBefore(today) || from.plusDays(MOST_DAYS).isBefore(to)) {
            problems.add(Problem.of("schedule.problem.dates", MOST_DAYS));
        }
        if (!SessionPlan.LENGTHS.contains(minutes) || !SessionPlan.LENGTHS.contains(groupMinutes)) {
            problems.add(Problem.of("session.problem.length"));
        }
        if (weeks < 1 || weeks > MOST_WEEKS || groupWeeks < 1 || groupWeeks > MOST_WEEKS) {
            problems.add(Problem.of("schedule.problem.weeks", MOST_WEEKS));
        }
        if (!preferredFrom.isBefore(preferredTo)) {
            problems.add(Problem.of("schedule.problem.hours"));
        }
        if (workshops.size() > MOST_WORKSHOPS) {
            problems.add(Problem.of("schedule.problem.workshops", MOST_WORKSHOPS));
        }
        if (mostAWeek < 0 || mostAWeek > MOST_LED) {
            problems.add(Problem.of("schedule.problem.led", MOST_LED));
        }
        return problems;
    }

    String write() {
        return JSON.writeValueAsString(this);
    }

    static ScheduleSettings read(String stored) {
        return JSON.readValue(stored, ScheduleSettings.class);
    }
}
