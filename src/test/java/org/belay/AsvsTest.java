package org.belay;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.platform.commons.annotation.Testable;
import org.junit.platform.commons.support.AnnotationSupport;

/** The list of security requirements says of each that is met which test shows it; here the test has to exist. */
class AsvsTest {

    private static List<CSVRecord> requirements() throws IOException {
        try (var reader = Files.newBufferedReader(Path.of("src/docs/asvs.csv"));
                var parser = CSVFormat.DEFAULT
                        .builder()
                        .setHeader()
                        .setSkipHeaderRecord(true)
                        .get()
                        .parse(reader)) {
            return parser.getRecords();
        }
    }

    @Test
    void eachRequirementStandsOnceWithItsStateAndReason() throws IOException {
        assertThat(requirements().stream().map(r -> r.get("id"))).doesNotHaveDuplicates();
        assertThat(requirements()).hasSizeGreaterThan(60).allSatisfy(r -> {
            assertThat(r.get("id")).matches("V\\d{1,2}\\.\\d\\.\\d{1,2}");
            assertThat(r.get("status")).isIn(Set.of("met", "not met"));
            assertThat(r.get("how or why")).as(r.get("id")).isNotBlank();
        });
    }

    @Test
    void whatIsMetIsShownByATest() throws IOException {
        assertThat(requirements()).allSatisfy(r -> {
            if (r.get("status").equals("met")) {
                assertThat(isATest(r.get("test")))
                        .as(r.get("id") + " " + r.get("test"))
                        .isTrue();
            } else {
                assertThat(r.get("test")).as(r.get("id")).isEmpty();
            }
        });
    }

    @Test
    void aNameThatIsNoTestIsNoticed() {
        assertThat(isATest("org.belay.AsvsTest#aNameThatIsNoTestIsNoticed")).isTrue();
        assertThat(isATest("org.belay.AsvsTest#requirements")).isFalse();
        assertThat(isATest("org.belay.AsvsTest#gone")).isFalse();
        assertThat(isATest("org.belay.GoneTest#gone")).isFalse();
        assertThat(isATest("")).isFalse();
    }

    /** The class is only looked at: one that prepares much for its tests would do so here for none. */
    private static boolean isATest(String name) {
        var parts = name.split("#", -1);
        try {
            return parts.length == 2
                    && Arrays.stream(Class.forName(parts[0], false, AsvsTest.class.getClassLoader())
                                    .getDeclaredMethods())
                            .filter(method -> method.getName().equals(parts[1]))
                            .anyMatch(method -> AnnotationSupport.isAnnotated(method, Testable.class));
        } catch (ClassNotFoundException e) {
            return false;
        }
    }
}
