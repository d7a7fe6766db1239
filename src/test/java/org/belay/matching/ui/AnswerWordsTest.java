package org.belay.matching.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import java.util.List;
import java.util.Locale;
import org.belay.BelayTest;
import org.belay.matching.Criterion;
import org.belay.matching.MatchReason;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How coordinators follow the points of compared answers. */
@BelayTest
@ViewPackages(packages = "org.belay")
class AnswerWordsTest extends SpringBrowserlessTest {

    @ParameterizedTest
    @CsvSource({
        "SHARED_ANSWERS, 1, 3, true, 1 of 3 answers in common: Q, 1 von 3 Antworten gemeinsam: Q",
        "SHARED_ANSWERS, 1, 1, true, 1 of 1 answer in common: Q, 1 von 1 Antwort gemeinsam: Q",
        "SHARED_ANSWERS, 1, 4, false, 3 of 4 answers differ: Q, 3 von 4 Antworten verschieden: Q",
        "SHARED_ANSWERS, 3, 4, false, 1 of 4 answers differs: Q, 1 von 4 Antworten verschieden: Q",
        "SHARED_ANSWERS, 1, , false, 1 answer in common: Q, 1 gemeinsame Antwort: Q",
        "DAYS_APART, 5, 9, true, '5 days apart, near within 9 days: Q', '5 Tage auseinander, nah innerhalb von 9"
                + " Tagen: Q'",
        "DAYS_APART, 0, 0, true, 'Same day, near on the same day only: Q', 'Gleicher Tag, nah nur am selben Tag: Q'",
        "STEPS_APART, 0, 4, true, 'Same answer: Q', 'Gleiche Antwort: Q'",
        "STEPS_APART, 1, 4, true, '1 of 4 steps apart: Q', '1 von 4 Stufen auseinander: Q'",
        "STEPS_APART, 1, 1, false, '1 of 1 step apart: Q', '1 von 1 Stufe auseinander: Q'",
        "STEPS_APART, 2, , false, '2 steps apart: Q', '2 Stufen auseinander: Q'",
        "STEPS_APART, 0, , false, 'Same answer: Q', 'Gleiche Antwort: Q'",
        "DAYS_APART, 5, , false, 5 days apart: Q, 5 Tage auseinander: Q",
    })
    void theWordsSayByWhatThePointsAreReckoned(
            MatchReason.Kind kind, int amount, @Nullable Integer all, boolean alike, String english, String german) {
        var reason = new MatchReason(Criterion.QUESTION_1, 1, 2, kind, amount, List.of("Q"), false, all, alike);

        UI.getCurrent().setLocale(Locale.ENGLISH);
        assertThat(Words.reason(reason)).isEqualTo(english);
        UI.getCurrent().setLocale(Locale.GERMAN);
        assertThat(Words.reason(reason)).isEqualTo(german);
    }
}
