package org.belay.worklist;

import static org.assertj.core.api.Assertions.assertThat;

import org.belay.shared.json.JsonSchema;
import org.junit.jupiter.api.Test;

/** What a program file can say of Today. */
class TodayOfProgramsTest {

    @Test
    void theSchemaKnowsEveryKindThatHasAThreshold() {
        var kinds = new JsonSchema("program/program.schema.json")
                .root().at("/$defs/threshold/properties/kind/enum").values().stream()
                        .map(kind -> kind.asString())
                        .toList();

        assertThat(kinds)
                .containsExactlyElementsOf(ItemKind.adjustable().stream()
                        .map(TodayOfPrograms::word)
                        .toList());
    }
}
