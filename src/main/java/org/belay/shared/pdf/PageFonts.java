package org.belay.shared.pdf;

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.openpdf.pdf.ITextFontResolver;
import org.openpdf.text.pdf.BaseFont;
import org.openpdf.text.pdf.FontMapper;

/** IBM Plex Sans for pages and drawings: the same files, so that a PDF holds each weight once. */
public final class PageFonts {

    /** The weights that the designs use. */
    public enum Weight {
        LIGHT("Light"),
        REGULAR("Regular"),
        MEDIUM("Medium"),
        SEMI_BOLD("SemiBold");

        private final String file;

        Weight(String file) {
            this.file = file;
        }

        String path() {
            return "reports/fonts/IBMPlexSans-" + file + ".ttf";
        }
    }

    private static final Map<Weight, Font> FONTS = new EnumMap<>(Weight.class);

    static {
        for (Weight weight : Weight.values()) {
            FONTS.put(weight, load(weight));
        }
    }

    private PageFonts() {}

    public static Font awt(Weight weight, float size) {
        return Objects.requireNonNull(FONTS.get(weight)).deriveFont(size);
    }

    /** Makes all weights known to a page as the family Plex. */
    static void register(ITextFontResolver resolver) throws IOException {
        for (Weight weight : Weight.values()) {
            resolver.addFont(weight.path(), "Plex", BaseFont.IDENTITY_H, true, null);
        }
    }

    /** Draws text of charts with the fonts of the page, so that it can be selected and searched. */
    static FontMapper mapper() {
        return new FontMapper() {
            @Override
            public BaseFont awtToPdf(Font font) {
                return embedded(weight(font));
            }

            @Override
            public Font pdfToAwt(BaseFont font, int size) {
                return awt(Weight.REGULAR, size);
            }
        };
    }

    private static Weight weight(Font font) {
        String name = font.getFontName(Locale.ROOT).replace(" ", "");
        for (Weight weight : Weight.values()) {
            if (name.endsWith(weight.file)) {
                return weight;
            }
        }
        return Weight.REGULAR;
    }

    private static BaseFont embedded(Weight weight) {
        try {
            return BaseFont.createFont(weight.path(), BaseFont.IDENTITY_H, BaseFont.EMBEDDED);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Font load(Weight weight) {
        try (InputStream file = PageFonts.class.getClassLoader().getResourceAsStream(weight.path())) {
            return Font.createFont(Font.TRUETYPE_FONT, Objects.requireNonNull(file, weight.path()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (FontFormatException e) {
            throw new IllegalStateException(weight.path(), e);
        }
    }
}
