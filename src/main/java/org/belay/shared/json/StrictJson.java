package org.belay.shared.json;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.belay.shared.Problem;
import org.belay.shared.Refused;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads a file from anywhere: UTF-8, no larger and no deeper than any honest file is, no name twice, nothing after the
 * end. What is wrong is said with its place.
 */
public final class StrictJson {

    public static final int MOST_BYTES = 1 << 20;

    private static final int DEEPEST = 10;
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private static final int LONGEST_TEXT = 10_000;

    private static final JsonMapper MAPPER = mapper(MOST_BYTES, LONGEST_TEXT);

    private StrictJson() {}

    private static JsonMapper mapper(int mostBytes, int longestText) {
        return JsonMapper.builder(JsonFactory.builder()
                        .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                        .streamReadConstraints(StreamReadConstraints.builder()
                                .maxDocumentLength(mostBytes)
                                .maxNestingDepth(DEEPEST)
                                .maxStringLength(longestText)
                                .maxNameLength(200)
                                .maxNumberLength(50)
                                .build())
                        .build())
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .build();
    }

    /** @throws Refused when it is no such file */
    public static JsonNode read(byte[] file) {
        return read(file, MAPPER, MOST_BYTES);
    }

    /**
     * One that may be larger than usual, and have longer texts.
     *
     * @param longestText in characters
     * @throws Refused when it is no such file
     */
    public static JsonNode read(byte[] file, int mostBytes, int longestText) {
        return read(file, mapper(mostBytes, longestText), mostBytes);
    }

    private static JsonNode read(byte[] file, JsonMapper mapper, int mostBytes) {
        if (file.length > mostBytes) {
            throw new Refused(Problem.of("program-file.problem.too-large", mostBytes >> 20));
        }
        try (var parser = mapper.createParser(decode(file).toString())) {
            try {
                var read = mapper.readTree(parser);
                if (read == null || parser.nextToken() != null) {
                    throw new Refused(Problem.of("program-file.problem.not-json", "/", 1, 1));
                }
                return read;
            } catch (JacksonException e) {
                throw new Refused(problem(
                        e,
                        Places.shown(parser.streamReadContext().pathAsPointer().toString())));
            }
        }
    }

    private static CharBuffer decode(byte[] file) {
        try {
            var text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(file));
            return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.position(1) : text;
        } catch (CharacterCodingException e) {
            throw new Refused(Problem.of("program-file.problem.not-utf-8"));
        }
    }

    private static Problem problem(JacksonException e, String place) {
        if (e instanceof StreamConstraintsException) {
            return Problem.of("program-file.problem.beyond-limits", place);
        }
        if (e.getOriginalMessage().startsWith("Duplicate")) {
            return Problem.of("program-file.problem.twice", place);
        }
        var at = e.getLocation();
        return Problem.of(
                "program-file.problem.not-json",
                place,
                at == null ? 1 : at.getLineNr(),
                at == null ? 1 : at.getColumnNr());
    }
}
