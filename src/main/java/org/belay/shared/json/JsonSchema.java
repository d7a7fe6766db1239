package org.belay.shared.json;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.belay.shared.Problem;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Holds a document against a JSON Schema (draft 2020-12), as far as ours use it: a schema with a word that is not known
 * here is a mistake and is not accepted, so that a document which passes keeps all that the schema says.
 */
public final class JsonSchema {

    private static final Set<String> KNOWN = Set.of(
            "$schema",
            "$defs",
            "$ref",
            "title",
            "description",
            "type",
            "const",
            "enum",
            "properties",
            "required",
            "additionalProperties",
            "items",
            "minItems",
            "maxItems",
            "uniqueItems",
            "maxLength",
            "pattern",
            "minimum",
            "maximum");

    private static final String LOCAL = "#/$defs/";
    private static final int MOST_PROBLEMS = 20;

    private final JsonNode root;
    private final Map<String, Pattern> patterns = new ConcurrentHashMap<>();

    public JsonSchema(String resource) {
        try (var in = JsonSchema.class.getClassLoader().getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("Missing from the application: " + resource);
            }
            root = JsonMapper.shared().readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        requireKnown(root);
        root.path("$defs").values().forEach(this::requireKnown);
    }

    private void requireKnown(JsonNode schema) {
        for (var word : schema.propertyNames()) {
            if (!KNOWN.contains(word)) {
                throw new IllegalArgumentException("Not a word that is known here: " + word);
            }
        }
        var pattern = schema.path("pattern").asString("^$");
        if (!pattern.startsWith("^") || !pattern.endsWith("$")) {
            throw new IllegalArgumentException("Not a pattern of the whole text: " + pattern);
        }
        schema.path("properties").values().forEach(this::requireKnown);
        if (schema.has("items")) {
            requireKnown(schema.path("items"));
        }
    }

    public JsonNode root() {
        return root;
    }

    /** What is wrong with a document, each with its place, the first ones of many. */
    public List<Problem> problems(JsonNode document) {
        var found = new ArrayList<Problem>();
        check(document, root, "", found);
        return List.copyOf(found.subList(0, Math.min(found.size(), MOST_PROBLEMS)));
    }

    private void check(JsonNode value, JsonNode schema, String place, List<Problem> found) {
        if (found.size() >= MOST_PROBLEMS) {
            return;
        }
        var reference = schema.path("$ref").asString("");
        if (!reference.isEmpty()) {
            check(value, root.path("$defs").path(reference.substring(LOCAL.length())), place, found);
        }
        var type = schema.path("type").asString("");
        if (!type.isEmpty() && !is(value, type)) {
            found.add(problem("type." + type, place));
            return;
        }
        if (schema.has("const") && !schema.path("const").equals(value)) {
            found.add(problem("not-one-of", place, schema.path("const").asString()));
        }
        if (schema.has("enum") && !schema.path("enum").values().contains(value)) {
            var allowed = schema.path("enum").values().stream()
                    .map(JsonNode::asString)
                    .collect(Collectors.joining(", "));
            found.add(problem("not-one-of", place, allowed));
        }
        if (value.isString()) {
            checkText(value.stringValue(), schema, place, found);
        } else if (type.equals("number")) {
            checkAmount(value, schema, place, found);
        } else if (value.isIntegralNumber()) {
            checkNumber(value, schema, place, found);
        } else if (value.isArray()) {
            checkItems(value, schema, place, found);
        } else if (value.isObject()) {
            checkFields(value, schema, place, found);
        }
    }

    private static boolean is(JsonNode value, String type) {
        return switch (type) {
            case "object" -> value.isObject();
            case "array" -> value.isArray();
            case "string" -> value.isString();
            case "boolean" -> value.isBoolean();
            case "integer" -> value.isIntegralNumber();
            case "number" -> value.isNumber();
            default -> throw new IllegalStateException("Not a type that is known here: " + type);
        };
    }

    private void checkText(String text, JsonNode schema, String place, List<Problem> found) {
        var most = schema.path("maxLength").intValue(Integer.MAX_VALUE);
        if (text.codePointCount(0, text.length()) > most) {
            found.add(problem("too-long", place, most));
            return;
        }
        var pattern = schema.path("pattern").asString("");
        if (!pattern.isEmpty()
                && !patterns.computeIfAbsent(pattern, Pattern::compile)
                        .matcher(text)
                        .matches()) {
            found.add(problem("characters", place));
        }
    }

    private static void checkNumber(JsonNode value, JsonNode schema, String place, List<Problem> found) {
        if (schema.has("minimum") || schema.has("maximum")) {
            var least = schema.path("minimum").intValue(Integer.MIN_VALUE);
            var most = schema.path("maximum").intValue(Integer.MAX_VALUE);
            if (!value.canConvertToInt() || value.intValue() < least || value.intValue() > most) {
                found.add(problem("out-of-range", place, least, most));
            }
        }
    }

    /** One that is not whole; its limits are. */
    private static void checkAmount(JsonNode value, JsonNode schema, String place, List<Problem> found) {
        var least = schema.path("minimum").intValue(Integer.MIN_VALUE);
        var most = schema.path("maximum").intValue(Integer.MAX_VALUE);
        var amount = value.asDouble();
        if (!Double.isFinite(amount) || amount < least || amount > most) {
            found.add(problem("out-of-range", place, least, most));
        }
    }

    private void checkItems(JsonNode array, JsonNode schema, String place, List<Problem> found) {
        var least = schema.path("minItems").intValue(0);
        var most = schema.path("maxItems").intValue(Integer.MAX_VALUE);
        if (array.size() < least || array.size() > most) {
            found.add(problem("count", place, least, most));
            return;
        }
        var unique = schema.path("uniqueItems").booleanValue(false);
        var seen = new HashSet<JsonNode>();
        for (var i = 0; i < array.size(); i++) {
            var item = array.get(i);
            if (unique && !seen.add(item)) {
                found.add(problem("repeated", Places.in(place, i)));
            }
            check(item, schema.path("items"), Places.in(place, i), found);
        }
    }

    private void checkFields(JsonNode object, JsonNode schema, String place, List<Problem> found) {
        for (var name : schema.path("required").values()) {
            if (!object.has(name.stringValue())) {
                found.add(problem("missing", Places.in(place, name.stringValue())));
            }
        }
        var properties = schema.path("properties");
        var closed = !schema.path("additionalProperties").booleanValue(true);
        for (var field : object.properties()) {
            var inner = Places.in(place, field.getKey());
            var known = properties.get(field.getKey());
            if (known != null) {
                check(field.getValue(), known, inner, found);
            } else if (closed) {
                found.add(problem("unknown", inner));
            }
        }
    }

    private static Problem problem(String what, String place) {
        return Problem.of("program-file.problem." + what, Places.shown(place));
    }

    private static Problem problem(String what, String place, String more) {
        return Problem.of("program-file.problem." + what, Places.shown(place), more);
    }

    private static Problem problem(String what, String place, int limit) {
        return Problem.of("program-file.problem." + what, Places.shown(place), limit);
    }

    private static Problem problem(String what, String place, int least, int most) {
        return Problem.of("program-file.problem." + what, Places.shown(place), least, most);
    }
}
