package org.belay.shared.table;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipFile;
import org.xml.sax.Attributes;

/**
 * Looks into a document of Word, Excel or PowerPoint that somebody uploads to share it: what it unpacks to is counted, and
 * of its parts only the lists of what they are and what they lead to are read.
 */
public final class OfficeFile {

    /** What a document is by its main part. */
    public enum Kind {
        WORD,
        EXCEL,
        POWERPOINT
    }

    /**
     * @param kind nothing when it is none of them, such as an archive, a template or a document with macros
     * @param active whether it holds or loads what can run: macros, controls, embedded programs, templates from elsewhere
     */
    public record Look(Optional<Kind> kind, boolean active) {}

    private static final String OFFICE = "application/vnd.openxmlformats-officedocument.";

    private static final Map<String, Kind> MAIN = Map.of(
            OFFICE + "wordprocessingml.document.main+xml", Kind.WORD,
            OFFICE + "spreadsheetml.sheet.main+xml", Kind.EXCEL,
            OFFICE + "presentationml.presentation.main+xml", Kind.POWERPOINT);

    private static final Set<String> ACTIVE_TYPES =
            Set.of("macroenabled", "vbaproject", "vbadata", "macrosheet", "activex", "oleobject", "dialogsheet");

    private static final Set<String> ACTIVE_RELATIONS =
            Set.of("vbaproject", "oleobject", "control", "xlmacrosheet", "xlintlmacrosheet");

    /** What is followed only when somebody presses it; all else from elsewhere is fetched as soon as the file is opened. */
    private static final String LINK = "hyperlink";

    private final Set<Kind> kinds = new HashSet<>();
    private boolean active;

    private OfficeFile() {}

    /** @throws TableException when it is damaged, unpacks to too much, or declares what a document never does */
    public static Look look(Path file, TableLimits limits) throws TableException {
        ZipCheck.document(file, limits);
        var seen = new OfficeFile();
        try (var zip = new ZipFile(file.toFile(), StandardCharsets.UTF_8)) {
            for (var entry : Collections.list(zip.entries())) {
                var name = entry.getName();
                if (name.equals("[Content_Types].xml")) {
                    SafeXml.parse(zip.getInputStream(entry), seen.types());
                } else if (name.toLowerCase(Locale.ROOT).endsWith(".rels")) {
                    SafeXml.parse(zip.getInputStream(entry), seen.relations());
                } else if (name.toLowerCase(Locale.ROOT).endsWith("vbaproject.bin")) {
                    seen.active = true;
                }
            }
        } catch (IOException e) {
            throw new TableException(TableProblem.of(TableProblem.Kind.DAMAGED), e);
        }
        return new Look(
                seen.kinds.size() == 1 ? Optional.of(seen.kinds.iterator().next()) : Optional.empty(), seen.active);
    }

    private SafeXml.Handler types() {
        return new SafeXml.Handler(0) {
            @Override
            void start(String name, Attributes attributes) {
                var type = attributes.getValue("ContentType");
                if (type != null) {
                    var kind = MAIN.get(type);
                    if (kind != null) {
                        kinds.add(kind);
                    }
                    var folded = type.toLowerCase(Locale.ROOT);
                    active |= ACTIVE_TYPES.stream().anyMatch(folded::contains);
                }
            }
        };
    }

    private SafeXml.Handler relations() {
        return new SafeXml.Handler(0) {
            @Override
            void start(String name, Attributes attributes) {
                var type = attributes.getValue("Type");
                if (type != null) {
                    var relation = type.substring(type.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
                    var outside = "External".equalsIgnoreCase(attributes.getValue("TargetMode"));
                    active |= outside ? !relation.equals(LINK) : ACTIVE_RELATIONS.contains(relation);
                }
            }
        };
    }
}
