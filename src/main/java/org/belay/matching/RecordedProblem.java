package org.belay.matching;

import java.util.Base64;
import org.belay.enrollment.WeekGrid;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/** All that a run worked on, as text: read again it gives the same result. Holds avoid lists, so it is kept encrypted. */
final class RecordedProblem {

    private static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new SimpleModule()
                    .addSerializer(WeekGrid.class, new WeekWriter())
                    .addDeserializer(WeekGrid.class, new WeekReader()))
            .build();

    private RecordedProblem() {}

    static String write(MatchingProblem problem) {
        return JSON.writeValueAsString(problem);
    }

    static MatchingProblem read(String text) {
        return JSON.readValue(text, MatchingProblem.class);
    }

    private static final class WeekWriter extends ValueSerializer<WeekGrid> {

        @Override
        public void serialize(WeekGrid week, JsonGenerator out, SerializationContext context) {
            out.writeString(Base64.getEncoder().encodeToString(week.bytes()));
        }
    }

    private static final class WeekReader extends ValueDeserializer<WeekGrid> {

        @Override
        public WeekGrid deserialize(JsonParser in, DeserializationContext context) {
            return WeekGrid.of(Base64.getDecoder().decode(in.getString()));
        }
    }
}
