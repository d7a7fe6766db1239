package org.belay.shared.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The scripts of Belay's own components, which a browser reads into one scope as somebody goes from page to page. */
class ScriptsTest {

    private static final Pattern DECLARED =
            Pattern.compile("^(?:const|let|class|function|async function) +(\\w+)", Pattern.MULTILINE);

    /** The second one would not run at all. */
    @Test
    void noTwoDeclareTheSameName() throws IOException {
        var declaredIn = new HashMap<String, Path>();
        try (var files = Files.newDirectoryStream(Path.of("frontend"), "*.js")) {
            for (var file : files) {
                var names = DECLARED.matcher(Files.readString(file));
                while (names.find()) {
                    var other = declaredIn.put(names.group(1), file);
                    assertThat(other)
                            .as("%s, also declared in %s", names.group(1), file)
                            .isNull();
                }
            }
        }
        assertThat(declaredIn).containsKeys("BelayCalendar", "BelayWeek");
    }
}
