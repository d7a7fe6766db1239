package org.belay.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import org.belay.BelayTest;
import org.belay.bench.LargeOrganization.Size;
import org.belay.shared.Vault;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.annotation.Transactional;

/** The organization that the benches measure, a hundredth of it. */
@BelayTest
@Transactional
class LargeOrganizationTest {

    private static final Size SMALL = Size.FULL.dividedBy(100);

    @Autowired
    JdbcTemplate sql;

    @Autowired
    Vault vault;

    @Test
    void holdsWhatItsSizeSays() {
        var organization = new LargeOrganization(sql, vault, SMALL);
        organization.fill();

        assertThat(count("person")).isEqualTo(1000);
        assertThat(count("program")).isEqualTo(2);
        assertThat(count("cohort")).isEqualTo(4);
        assertThat(count("enrollment")).isEqualTo(1000);
        assertThat(count("published_match")).isEqualTo(200);
        assertThat(count("session")).isEqualTo(10_000);
        assertThat(organization.countAnswers()).isCloseTo(30_000, withinPercentage(3));
    }

    private long count(String table) {
        return sql.queryForObject("select count(*) from " + table, Long.class);
    }
}
