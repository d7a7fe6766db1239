package org.belay.program;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import org.belay.shared.Problem;
import org.belay.shared.json.Places;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;

/** How a program words its mails, within a {@link ProgramFile}. */
final class MailsFile {

    private MailsFile() {}

    static void write(ArrayNode array, List<ProgramMail> mails) {
        for (var mail : mails) {
            array.addObject()
                    .put("letter", mail.letter())
                    .put("language", mail.language().toLanguageTag())
                    .put("subject", mail.subject())
                    .put("text", mail.text());
        }
    }

    static List<ProgramMail> read(JsonNode array) {
        return array.values().stream()
                .map(mail -> new ProgramMail(
                        mail.path("letter").asString(),
                        Locale.forLanguageTag(mail.path("language").asString()),
                        mail.path("subject").asString(),
                        mail.path("text").asString()))
                .toList();
    }

    /** What the schema cannot say. */
    static void beyondTheSchema(List<ProgramMail> mails, List<Problem> problems) {
        var seen = new HashSet<String>();
        for (var i = 0; i < mails.size(); i++) {
            var mail = mails.get(i);
            if (!seen.add(mail.letter() + " " + mail.language())) {
                problems.add(Problem.of("program-file.problem.repeated", place(i)));
            }
        }
    }

    static String place(int index) {
        return Places.in("/mails", index);
    }
}
