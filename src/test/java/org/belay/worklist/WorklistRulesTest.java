package org.belay.worklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.belay.db.Tables.AUDIT_ENTRY;

import java.util.Map;
import org.belay.security.ProgramRole;
import org.belay.shared.ChangedMeanwhile;
import org.belay.shared.NotFound;
import org.belay.shared.ProgramId;
import org.belay.shared.Refused;
import org.junit.jupiter.api.Test;

/** The thresholds of a program. */
class WorklistRulesTest extends WorklistTestBase {

    @Test
    void areAsUsualUntilSomebodyChangesThem() {
        var read = thresholds.get(program);
        assertThat(read.values()).containsEntry(ItemKind.SILENT, 30).containsOnlyKeys(ItemKind.adjustable());

        thresholds.set(program, read.version(), Map.of(ItemKind.SILENT, 45));

        assertThat(thresholds.get(program).values())
                .containsEntry(ItemKind.SILENT, 45)
                .containsEntry(ItemKind.NO_FIRST_MEETING, 14);
        assertThat(sql.select(AUDIT_ENTRY.DETAILS)
                        .from(AUDIT_ENTRY)
                        .where(AUDIT_ENTRY.PROGRAM_ID.eq(program), AUDIT_ENTRY.ACTION.eq("program.worklist-edited"))
                        .fetch(AUDIT_ENTRY.DETAILS))
                .containsExactly("worklist.SILENT: 30 → 45");
    }

    @Test
    void twoWhoEditDoNotOverwriteEachOther() {
        var first = thresholds.get(program);
        thresholds.set(program, first.version(), Map.of(ItemKind.SILENT, 45));
        assertThatThrownBy(() -> thresholds.set(program, first.version(), Map.of(ItemKind.SILENT, 50)))
                .isInstanceOf(ChangedMeanwhile.class);
        var second = thresholds.get(program);
        thresholds.set(program, second.version(), Map.of());
        assertThatThrownBy(() -> thresholds.set(program, second.version(), Map.of(ItemKind.SILENT, 50)))
                .isInstanceOf(ChangedMeanwhile.class);
        assertThat(thresholds.get(program).values()).containsEntry(ItemKind.SILENT, 30);
    }

    @Test
    void whatMakesNoSenseIsRefused() {
        for (var bad : new int[] {0, -1, 366}) {
            assertThatThrownBy(() -> thresholds.set(program, 0, Map.of(ItemKind.SILENT, bad)))
                    .isInstanceOf(Refused.class)
                    .hasMessageContaining("worklist.problem.threshold");
        }
        assertThatThrownBy(() -> thresholds.set(program, 0, Map.of(ItemKind.CIRCLE_SMALL, 2)))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> thresholds.set(program, 0, Map.of(ItemKind.ENDS_NEAR, 30)))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("worklist.problem.order");
        assertThat(thresholds.get(program).version()).isZero();
    }

    @Test
    void areForThoseWhoCoordinateTheProgram() {
        given.accounts.signIn(given.accounts.member("Kai", "Holm", program, ProgramRole.MANAGER));
        assertThat(thresholds.get(program).values()).isNotEmpty();
        assertThat(thresholds.mayEdit(program)).isFalse();
        assertThatThrownBy(() -> thresholds.set(program, 0, Map.of())).isInstanceOf(NotFound.class);

        given.accounts.signIn(given.accounts.member("Mia", "Member"));
        assertThatThrownBy(() -> thresholds.get(program)).isInstanceOf(NotFound.class);
        given.accounts.signIn(maya);
        assertThatThrownBy(() -> thresholds.get(new ProgramId(-1))).isInstanceOf(NotFound.class);
    }
}
