package org.belay.shared.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OtherSamplesTest {

    @Test
    void takesTheAnswersOfTheApplicationFormAndMapsAllQuestions() throws TableException, IOException {
        try (var file = Samples.open("applications-spring.xlsx")) {
            var table = file.table(Samples.APPLICATIONS);
            var mapping = Samples.APPLICATIONS.guess(table.columns());

            assertThat(table.sheet()).isEqualTo("Responses");
            assertThat(table.headerRow()).isEqualTo(1);
            assertThat(mapping.byField()).hasSize(20);
            assertThat(mapping.unmapped()).isEmpty();
            assertThat(mapping.column("topicsOffered").orElseThrow().name()).isEqualTo("Topics I can offer");
            assertThat(mapping.column("preferred3").orElseThrow().name()).isEqualTo("Preferred mentor 3");

            var rows = Samples.rows(table);
            assertThat(rows).hasSize(220);
            assertThat(rows.getFirst().cell(1)).isEqualTo(new Cell.DateTime(LocalDateTime.of(2026, 11, 2, 7, 22)));
            assertThat(rows).anyMatch(row -> row.cell(17).text().contains("\n"));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "topics.csv, 62, 7",
        "rooms.csv, 52, 11",
        "holidays.csv, 705, 7",
        "session-history.csv, 2030, 16",
        "feedback.csv, 1266, 13",
        "applications-known-defects.csv, 33, 2",
        "roster-known-defects.csv, 105, 3"
    })
    void readsAllRowsOfThePlainFiles(String name, int rows, int columns) throws TableException, IOException {
        try (var file = Samples.open(name)) {
            var table = file.table(new ColumnGuess(List.of()));

            assertThat(table.headerRow()).isEqualTo(1);
            assertThat(table.columns()).hasSize(columns);
            assertThat(table.read(row -> {}).rows()).isEqualTo(rows);
        }
    }

    @Test
    void readsTheMomentsOfTheSessionHistory() throws TableException, IOException {
        var reader = new DateReader(DateOrder.UNDECIDED);
        var starts = new HashMap<String, Parsed<Instant>>();
        try (var file = Samples.open("session-history.csv")) {
            file.table(new ColumnGuess(List.of())).read(row -> {
                starts.put(row.cell(0).text(), DateReader.instant(row.cell(6)));
                assertThat(reader.dateTime(row.cell(7))).isInstanceOf(Parsed.Value.class);
            });
        }
        assertThat(starts.values()).hasSize(2030).allMatch(start -> start instanceof Parsed.Value);
        assertThat(starts.get("S-00001")).isEqualTo(Parsed.value(Instant.parse("2025-11-05T23:00:00Z")));
    }
}
