package org.belay.enrollment;

import static java.util.Comparator.comparingInt;

import java.util.List;

/**
 * How many mentors are wanted and how many places there are, over all and where it matters.
 *
 * @param all everybody
 * @param topics by the topics that mentees want and mentors offer
 * @param sites by where both are
 * @param languages by the only language that mentees speak
 */
public record Ratio(Group all, List<Group> topics, List<Group> sites, List<Group> languages) {

    public Ratio {
        topics = sorted(topics);
        sites = sorted(sites);
        languages = sorted(languages);
    }

    /** Where most mentors are short comes first. */
    private static List<Group> sorted(List<Group> groups) {
        return groups.stream()
                .sorted(comparingInt((Group group) -> -group.placesShort())
                        .thenComparing(comparingInt((Group group) -> -group.wanted()))
                        .thenComparing(Group::name, String.CASE_INSENSITIVE_ORDER))
                .toList();
    }

    /**
     * Some of the applications.
     *
     * @param name of the topic or site; a language as people spell it; empty for everybody
     * @param wanted mentors that the mentees want in all
     * @param mentors who could take one of them
     * @param places mentees whom these mentors take in all; each counts in every group that the mentor is in
     */
    public record Group(String name, int wanted, int mentors, int places) {

        public int placesShort() {
            return Math.max(0, wanted - places);
        }
    }

    /** So many mentors would have to come, if they took as many mentees as those who are there do on average. */
    public int mentorsShort(Group group) {
        return all.places() == 0
                ? group.placesShort()
                : Math.ceilDiv(group.placesShort() * all.mentors(), all.places());
    }
}
