package org.belay.reporting.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.vaadin.flow.router.Location;
import org.belay.reporting.OutcomeReport.By;
import org.belay.reporting.ReportGroup;
import org.belay.reporting.ReportPart;
import org.belay.shared.NotFound;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReportAddressTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "report/1",
                "report/1?chapter=behavior&from=2026-01&to=2026-01&version=2",
                "report/1?chapter=reaction&department=Research+%26+Development",
                "report/1?department=",
                "report/1?site=-"
            })
    void isWhatItWasMadeOf(String text) {
        var address = ReportAddress.of(new Location(text));

        assertThat(ReportAddress.of(new Location(address.text()))).isEqualTo(address);
    }

    @Test
    void saysTheDepartmentOrTheSite() {
        assertThat(ReportAddress.of(new Location("report/1?department=Research+%26+Development"))
                        .part())
                .isEqualTo(ReportPart.of(new ReportGroup(By.DEPARTMENT, "Research & Development")));
        assertThat(ReportAddress.of(new Location("report/1?site=")).part())
                .isEqualTo(ReportPart.of(new ReportGroup(By.SITE, ReportGroup.JOINED)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "report/1?department=Sales&site=London",
                "report/1?department=Sales&from=2026-01",
                "report/1?site=London&to=2026-01",
                "report/1?from=January"
            })
    void asksForOneThingAtATime(String text) {
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> ReportAddress.of(new Location(text)));
    }
}
