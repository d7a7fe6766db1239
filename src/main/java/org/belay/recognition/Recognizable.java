package org.belay.recognition;

import java.util.List;
import org.belay.matching.Space;
import org.belay.shared.DepartmentId;
import org.belay.shared.PersonId;
import org.belay.shared.ProgramId;

/**
 * Whom somebody can thank: those with whom they share or shared a pair or a circle, these as a whole, and departments; who
 * coordinates a program, its pairs and circles.
 */
public record Recognizable(List<Person> people, List<Group> groups, List<Team> departments) {

    public Recognizable {
        people = List.copyOf(people);
        groups = List.copyOf(groups);
        departments = List.copyOf(departments);
    }

    public record Person(PersonId person, String name) {}

    /** @param names that of a circle, or those of a pair */
    public record Group(Space space, List<String> names) {

        public Group {
            names = List.copyOf(names);
        }

        public boolean ofCircle() {
            return space instanceof Space.OfCircle;
        }
    }

    /** Whoever was supported to the end, and supports others now in the same program. */
    public record Alumnus(ProgramId program, String programName) {}

    public record Team(DepartmentId department, String name) {}
}
