package org.belay.shared.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ValuesTest {

    private final DateReader dates = new DateReader(DateOrder.UNDECIDED);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2021-08-17 | 2021-08-17",
                "2021/8/17 | 2021-08-17",
                "20210817 | 2021-08-17",
                "17.08.2021 | 2021-08-17",
                "17.8.21 | 2021-08-17",
                "17. August 2021 | 2021-08-17",
                "17-Aug-2021 | 2021-08-17",
                "17-Aug-21 | 2021-08-17",
                "Aug 17, 2021 | 2021-08-17",
                "Tuesday, August 17th, 2021 | 2021-08-17",
                "17 août 2021 | 2021-08-17",
                "1er août 2021 | 2021-08-01",
                "17 de agosto de 2021 | 2021-08-17",
                "3. März 2021 | 2021-03-03",
                "8/17/2021 | 2021-08-17",
                "17/8/2021 | 2021-08-17",
                "8/8/2021 | 2021-08-08",
                "44425 | 2021-08-17",
                "2021-08-17T23:30:00.000-08:00 | 2021-08-17",
                "17.08.2021 14:30 | 2021-08-17"
            })
    void readsDatesInAnyUsualForm(String text, LocalDate expected) {
        assertThat(dates.date(text)).isEqualTo(Parsed.value(expected));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"n/a", "tbd", "31.02.2021", "2021-13-01", "13/13/2021", "1.1.0001", "Mai", "12", "99999999"})
    void refusesWhatIsNoDate(String text) {
        assertThat(dates.date(text)).isEqualTo(Parsed.unusable(Parsed.Reason.NO_DATE, text));
    }

    @Test
    void readsSerialNumbersAndBlanks() {
        assertThat(dates.date(new Cell.Numeric(44425))).isEqualTo(Parsed.value(LocalDate.of(2021, 8, 17)));
        assertThat(dates.date(new Cell.Numeric(1e9))).isInstanceOf(Parsed.Unusable.class);
        assertThat(dates.date(Cell.Blank.CELL)).isEqualTo(Parsed.missing());
    }

    @Test
    void letsTheColumnDecideWhatSlashesMean() {
        assertThat(order("3/8/2019", "8/15/2021", "17-Aug-2021")).isEqualTo(DateOrder.MONTH_FIRST);
        assertThat(order("3/8/2019", "15/8/2021")).isEqualTo(DateOrder.DAY_FIRST);
        assertThat(order("3/8/2019", "15/8/2021", "8/15/2021")).isEqualTo(DateOrder.UNDECIDED);
        assertThat(order("3/8/2019", "28.01.2019")).isEqualTo(DateOrder.UNDECIDED);
        assertThat(new DateReader(DateOrder.DAY_FIRST).date("3/8/2019"))
                .isEqualTo(Parsed.value(LocalDate.of(2019, 8, 3)));
        assertThat(dates.date("3/8/2019")).isEqualTo(Parsed.unusable(Parsed.Reason.AMBIGUOUS_DATE, "3/8/2019"));
    }

    @Test
    void countsDatesThatNothingExplains() {
        var column = new DateColumn();
        List.of("3/8/2019", "4/5/2020", "8/8/2021", "2021-08-01").forEach(text -> column.see(new Cell.Text(text)));

        assertThat(column.undecided()).isEqualTo(2);
    }

    private static DateOrder order(String... texts) {
        var column = new DateColumn();
        for (var text : texts) {
            column.see(new Cell.Text(text));
        }
        return column.order();
    }

    @Test
    void readsMomentsWithAndWithoutDistanceFromUtc() {
        assertThat(DateReader.instant(new Cell.Text("2025-11-05T23:00Z")))
                .isEqualTo(Parsed.value(Instant.parse("2025-11-05T23:00:00Z")));
        assertThat(DateReader.instant(new Cell.Text("2026-10-01T04:51:00.000-08:00")))
                .isEqualTo(Parsed.value(Instant.parse("2026-10-01T12:51:00Z")));
        assertThat(DateReader.instant(new Cell.Text("2026-10-01 04:51")))
                .isEqualTo(Parsed.unusable(Parsed.Reason.NO_OFFSET, "2026-10-01 04:51"));
        assertThat(dates.dateTime(new Cell.Text("16.11.2026 9:05")))
                .isEqualTo(Parsed.value(LocalDateTime.of(2026, 11, 16, 9, 5)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"1.0|1", "1,0|1", "0,75|0.75", "80%|0.8", "62.5 %|0.625", "80|0.8", "0|0", "100|1", "2|2"})
    void readsFullTimeEquivalents(String text, BigDecimal expected) {
        assertThat(Numbers.fte(new Cell.Text(text))).isEqualTo(Parsed.value(expected));
    }

    @ParameterizedTest
    @ValueSource(strings = {"full", "-0.5", "3", "101", "1.000,5", "300%", "NaN"})
    void refusesWhatIsNoFullTimeEquivalent(String text) {
        assertThat(Numbers.fte(new Cell.Text(text))).isEqualTo(Parsed.unusable(Parsed.Reason.NO_FTE, text));
    }

    @Test
    void readsWholeNumbers() {
        assertThat(Numbers.whole(new Cell.Numeric(2))).isEqualTo(Parsed.value(2));
        assertThat(Numbers.whole(new Cell.Text("2.0"))).isEqualTo(Parsed.value(2));
        assertThat(Numbers.whole(new Cell.Text("2.5"))).isEqualTo(Parsed.unusable(Parsed.Reason.NO_NUMBER, "2.5"));
        assertThat(Numbers.whole(Cell.Blank.CELL)).isEqualTo(Parsed.missing());
    }

    @ParameterizedTest
    @CsvSource({"Yes,true", "JA,true", "Oui,true", "Sí,true", "x,true", "1,true", "no,false", "Nein,false", "NON,false"
    })
    void readsYesAndNoInFourLanguages(String text, boolean expected) {
        assertThat(YesNo.parse(text)).isEqualTo(Parsed.value(expected));
        assertThat(YesNo.parse("perhaps")).isEqualTo(Parsed.unusable(Parsed.Reason.NOT_YES_OR_NO, "perhaps"));
    }

    @ParameterizedTest
    @CsvSource({
        "Europe/Berlin,,Europe/Berlin",
        "europe/berlin,,Europe/Berlin",
        "America/New York,,America/New_York",
        "UTC,,UTC",
        "W. Europe Standard Time,,Europe/Berlin",
        "W. Europe Standard Time,Austria,Europe/Vienna",
        "Romance Standard Time,España,Europe/Madrid",
        "Central Standard Time (Mexico),Mexico,America/Mexico_City"
    })
    void readsTimeZonesOfIanaAndWindows(String text, String country, ZoneId expected) {
        assertThat(TimeZones.parse(text, country == null ? "" : country)).isEqualTo(Parsed.value(expected));
    }

    @Test
    void refusesTimeZonesWithoutAPlace() {
        for (var vague : List.of("UTC+1", "GMT-05:00", "+01:00", "CET", "EST", "(UTC+01:00) Berlin")) {
            assertThat(TimeZones.parse(vague)).isEqualTo(Parsed.unusable(Parsed.Reason.VAGUE_TIME_ZONE, vague));
        }
        assertThat(TimeZones.parse("Middle Earth"))
                .isEqualTo(Parsed.unusable(Parsed.Reason.NO_TIME_ZONE, "Middle Earth"));
        assertThat(TimeZones.parse(" ")).isEqualTo(Parsed.missing());
    }

    @Test
    void readsAddresses() {
        for (var good : List.of("ann.lee@example.org", "o'neil+x@de.example.org", "Jörg@müller.example")) {
            assertThat(EmailSyntax.parse(" " + good + " ")).isEqualTo(Parsed.value(good));
        }
        assertThat(EmailSyntax.parse("mailto:a@b.example")).isEqualTo(Parsed.value("a@b.example"));
        for (var bad : List.of(
                "miguel.correa at mx.example.org",
                "a@b",
                "a@@b.org",
                "a..b@c.org",
                "a@b.org,c@d.org",
                "@b.org",
                "a@-b.org")) {
            assertThat(EmailSyntax.parse(bad)).isEqualTo(Parsed.unusable(Parsed.Reason.NO_EMAIL, bad));
        }
        assertThat(EmailSyntax.parse("")).isEqualTo(Parsed.missing());
    }

    @Test
    void readsLanguageLists() {
        assertThat(LanguageList.parse("French, English")).isEqualTo(new LanguageList(List.of("fr", "en"), List.of()));
        assertThat(LanguageList.parse("Deutsch; Français/español und English (C1); Englisch"))
                .isEqualTo(new LanguageList(List.of("de", "fr", "es", "en"), List.of()));
        assertThat(LanguageList.parse("pl|Klingonisch"))
                .isEqualTo(new LanguageList(List.of("pl"), List.of("Klingonisch")));
        assertThat(LanguageList.parse("")).isEqualTo(new LanguageList(List.of(), List.of()));
    }

    @Test
    void recognizesLostLetters() {
        assertThat(LostLetters.isDamagedForm("Mart?n", "Martín")).isTrue();
        assertThat(LostLetters.isDamagedForm("?zmir", "İzmir")).isTrue();
        assertThat(LostLetters.isDamagedForm("Ko?u?ni?ek", "Kožušníček")).isFalse();
        assertThat(LostLetters.isDamagedForm("??", "田中")).isTrue();
        assertThat(LostLetters.isDamagedForm("??", "𠮷")).isTrue();
        assertThat(LostLetters.isDamagedForm("Martin", "Martín")).isFalse();
        assertThat(LostLetters.isDamagedForm("Mart?n", "Martin")).isFalse();
        assertThat(LostLetters.isDamagedForm("Mart?", "Martín")).isFalse();
        assertThat(LostLetters.isDamagedForm("Why?", "Why?")).isFalse();
        assertThat(LostLetters.isSuspect("Mart?n")).isTrue();
        assertThat(LostLetters.isSuspect("Martín")).isFalse();
    }

    @Test
    void showsNumbersAsExcelDoes() {
        assertThat(new Cell.Numeric(100812).text()).isEqualTo("100812");
        assertThat(new Cell.Numeric(0.1 + 0.7).text()).isEqualTo("0.8");
        assertThat(new Cell.Numeric(123, 6).text()).isEqualTo("000123");
    }
}
