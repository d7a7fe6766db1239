package org.belay.matching;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.belay.enrollment.WeekGrid;
import org.jspecify.annotations.Nullable;

/**
 * What the matcher knows about a person. What is null or empty is unknown, never a fault of the person.
 *
 * @param person id of the person
 * @param department id of the department, or null
 * @param site id of the site, or null
 * @param grade grade as a number that grows with seniority, or null
 * @param lineManagers ids of everybody above in line management, nearest first
 * @param languages language tags, spelled alike for everybody
 * @param availability when the person can meet, or null when not given
 * @param offered ids of topics offered
 * @param wanted ids of topics wanted
 * @param preferences ids of people wished for, best first; later repetitions are dropped
 * @param avoided ids of people on the avoid list
 * @param pastPartners ids of people matched with before
 * @param since the month of the start date, or null
 * @param answers to compared questions, by the key of the question
 */
public record Profile(
        long person,
        @Nullable Long department,
        @Nullable Long site,
        @Nullable Integer grade,
        List<Long> lineManagers,
        Set<String> languages,
        @Nullable WeekGrid availability,
        Set<Long> offered,
        Set<Long> wanted,
        List<Long> preferences,
        Set<Long> avoided,
        Set<Long> pastPartners,
        @Nullable YearMonth since,
        Map<String, String> answers) {

    /** Takes copies, so that a profile never changes. */
    public Profile {
        lineManagers = List.copyOf(lineManagers);
        languages = Set.copyOf(languages);
        offered = Set.copyOf(offered);
        wanted = Set.copyOf(wanted);
        preferences = preferences.stream().distinct().toList();
        avoided = Set.copyOf(avoided);
        pastPartners = Set.copyOf(pastPartners);
        answers = Map.copyOf(answers);
    }

    /** A person of whom neither the month of the start date nor an answer is known. */
    public Profile(
            long person,
            @Nullable Long department,
            @Nullable Long site,
            @Nullable Integer grade,
            List<Long> lineManagers,
            Set<String> languages,
            @Nullable WeekGrid availability,
            Set<Long> offered,
            Set<Long> wanted,
            List<Long> preferences,
            Set<Long> avoided,
            Set<Long> pastPartners) {
        this(
                person,
                department,
                site,
                grade,
                lineManagers,
                languages,
                availability,
                offered,
                wanted,
                preferences,
                avoided,
                pastPartners,
                null,
                Map.of());
    }

    /** The same person with one hour more; nothing changes where no availability is known. */
    Profile withHour(int from) {
        return availability == null
                ? this
                : new Profile(
                        person,
                        department,
                        site,
                        grade,
                        lineManagers,
                        languages,
                        availability.withHour(from),
                        offered,
                        wanted,
                        preferences,
                        avoided,
                        pastPartners,
                        since,
                        answers);
    }

    /** A person of whom nothing else is known. */
    public static Profile of(long person) {
        return new Profile(
                person, null, null, null, List.of(), Set.of(), null, Set.of(), Set.of(), List.of(), Set.of(), Set.of());
    }
}
