package org.belay.notification;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.belay.shared.Problem;

/** Subject and words of a mail, with places for what each mail says. */
public record TemplateText(String subject, String body) {

    public static final int LONGEST_SUBJECT = 200;
    public static final int LONGEST_BODY = 4000;

    private static final Pattern TOKEN = Pattern.compile("\\{([^{}\\s]*)}");
    private static final Pattern BRACE = Pattern.compile("[{}]");

    public TemplateText {
        subject = subject.strip().replaceAll("\\s+", " ");
        body = body.strip().replace("\r\n", "\n");
    }

    /** What stands against it, each in words that say what to do. */
    List<Problem> problems(TemplateLetter letter) {
        var problems = new ArrayList<Problem>();
        if (subject.isEmpty() || body.isEmpty()) {
            problems.add(Problem.of("template.problem.empty"));
        }
        if (subject.length() > LONGEST_SUBJECT || body.length() > LONGEST_BODY) {
            problems.add(Problem.of("template.problem.long", LONGEST_SUBJECT, LONGEST_BODY));
        }
        var known = letter.places().stream().map(Place::word).toList();
        for (var word : words(subject + "\n" + body)) {
            if (!known.contains(word)) {
                problems.add(Problem.of("template.problem.unknown", "{" + word + "}", tokens(letter.places())));
            }
        }
        if (BRACE.matcher(TOKEN.matcher(subject + body).replaceAll("")).find()) {
            problems.add(Problem.of("template.problem.brace"));
        }
        var missing = letter.required().stream()
                .filter(place -> !body.contains(place.token()))
                .toList();
        if (!missing.isEmpty()) {
            problems.add(Problem.of("template.problem.missing", tokens(missing)));
        }
        return problems;
    }

    private static LinkedHashSet<String> words(String text) {
        var words = new LinkedHashSet<String>();
        TOKEN.matcher(text).results().forEach(found -> words.add(found.group(1)));
        return words;
    }

    private static String tokens(List<Place> places) {
        return String.join(", ", places.stream().map(Place::token).toList());
    }

    /** The same with what a mail says in each place. What is left empty leaves no gap. */
    TemplateText filled(TemplateLetter letter, List<Object> arguments, Locale language) {
        var values = new java.util.HashMap<String, String>();
        var i = -1;
        for (var place : letter.places()) {
            i += place.continues() ? 0 : 1;
            if (i < arguments.size()) {
                values.put(place.word(), place.say(arguments.get(i), language));
            }
        }
        return new TemplateText(fill(subject, values), fill(body, values).replaceAll("\n{3,}", "\n\n"));
    }

    private static String fill(String text, Map<String, String> values) {
        return TOKEN.matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(values.getOrDefault(found.group(1), found.group())));
    }
}
