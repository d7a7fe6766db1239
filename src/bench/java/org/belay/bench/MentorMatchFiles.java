package org.belay.bench;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.belay.matching.Criterion;
import org.belay.matching.MatchingProblem;
import org.belay.matching.MatchingProblem.MenteeEntry;
import org.belay.matching.MatchingProblem.MentorEntry;
import org.belay.matching.MatchingSettings;
import org.belay.matching.Objective;
import org.belay.matching.Profile;
import org.belay.matching.Rule;

/**
 * The example files of the mentor-match project, read from its own format: who is the same person on both sides (by
 * e-mail), grade, organization and profession. Other columns are not looked at.
 *
 * <p>Belay's rules and criteria stand for those of that project as well as they can: people of different organizations,
 * the same profession as the topic, and a mentor two grades above.
 */
final class MentorMatchFiles {

    private static final List<String> GRADES =
            List.of("AA", "AO", "EO", "HEO", "SEO", "Grade 7", "Grade 6", "SCS1", "SCS2", "SCS3", "SCS4");

    private static final CSVFormat WITH_HEADS =
            CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

    private final Map<String, Long> people = new HashMap<>();
    private final Map<String, Long> organizations = new HashMap<>();
    private final Map<String, Long> professions = new HashMap<>();
    private final List<Profile> mentors;
    private final List<Profile> mentees;

    /** @param size small (50 of each) or large (500 of each) */
    MentorMatchFiles(String size) {
        mentors = read(size + "-mentors.csv");
        mentees = read(size + "-mentees.csv");
    }

    /**
     * @param capacity mentees of a mentor at most
     * @param demand mentors of a mentee at most
     */
    MatchingProblem problem(int capacity, int demand) {
        var settings = MatchingSettings.standard()
                .withRules(EnumSet.of(Rule.SAME_DEPARTMENT))
                .withWeights(Map.of(Criterion.TOPICS, 60, Criterion.EXPERIENCE_DISTANCE, 40));
        return new MatchingProblem(
                mentors.stream()
                        .map(profile -> new MentorEntry(profile, capacity))
                        .toList(),
                mentees.stream()
                        .map(profile -> new MenteeEntry(profile, demand))
                        .toList(),
                settings,
                List.of(),
                Objective.PARTICIPATION_FIRST,
                1);
    }

    private List<Profile> read(String file) {
        try (var in = Objects.requireNonNull(
                        MentorMatchFiles.class.getResourceAsStream("/peer-mentor-match/" + file), file);
                var rows = WITH_HEADS.parse(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return rows.stream().map(this::profile).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Profile profile(CSVRecord row) {
        var topic = Set.of(key(professions, row.get("profession")));
        return new Profile(
                key(people, row.get("email address")),
                key(organizations, row.get("organisation")),
                null,
                GRADES.indexOf(row.get("grade")),
                List.of(),
                Set.of(),
                null,
                topic,
                topic,
                List.of(),
                Set.of(),
                Set.of());
    }

    private static long key(Map<String, Long> keys, String text) {
        return keys.computeIfAbsent(text, _ -> (long) keys.size());
    }
}
