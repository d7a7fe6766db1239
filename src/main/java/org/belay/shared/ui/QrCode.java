package org.belay.shared.ui;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.Encoder;
import com.vaadin.flow.component.html.Image;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** A QR code as a picture of vectors, black on white in every theme, since telephones expect that. */
public final class QrCode extends Image {

    private static final int QUIET = 4;

    /** @param meaning says to those who cannot see it what it holds */
    public QrCode(String content, String meaning) {
        super("data:image/svg+xml;base64," + Base64.getEncoder().encodeToString(svg(content)), meaning);
        addClassName("b-ws-qr");
    }

    private static byte[] svg(String content) {
        try {
            var code = Encoder.encode(content, ErrorCorrectionLevel.M).getMatrix();
            var size = code.getWidth() + 2 * QUIET;
            var path = new StringBuilder();
            for (var y = 0; y < code.getHeight(); y++) {
                for (var x = 0; x < code.getWidth(); x++) {
                    if (code.get(x, y) == 1) {
                        path.append('M')
                                .append(x + QUIET)
                                .append(' ')
                                .append(y + QUIET)
                                .append("h1v1h-1z");
                    }
                }
            }
            return ("<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 %1$d %1$d' shape-rendering='crispEdges'>"
                            + "<rect width='%1$d' height='%1$d' fill='#fff'/><path d='%2$s'/></svg>")
                    .formatted(size, path)
                    .getBytes(StandardCharsets.UTF_8);
        } catch (WriterException e) {
            throw new IllegalArgumentException("Too long for a code", e);
        }
    }
}
