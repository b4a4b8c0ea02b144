package org.plenum.notifications;

import java.io.IOException;
import java.util.Optional;
import org.openpdf.text.Image;
import org.openpdf.text.pdf.PdfContentByte;
import org.plenum.branding.Upload;

/** The organization's logo on paper. */
interface LogoDrawing {
    /** Draws it with this height, at most six times as wide, its lower left corner given; gives the width taken. */
    float draw(PdfContentByte canvas, float x, float y, float height);

    float ASPECT_MAX = 6;

    /** Empty for a format that paper cannot show; the name stands alone then. */
    static Optional<LogoDrawing> of(Upload logo) {
        return switch (logo.mediaType()) {
            case "image/svg+xml" -> SvgLogo.read(logo.bytes()).map(svg -> svg);
            case "image/png", "image/jpeg" -> Optional.of(picture(logo));
            default -> Optional.empty();
        };
    }

    private static LogoDrawing picture(Upload logo) {
        return (canvas, x, y, height) -> {
            try {
                Image image = Image.getInstance(logo.bytes());
                image.scaleToFit(height * ASPECT_MAX, height);
                image.setAbsolutePosition(x, y + (height - image.getScaledHeight()) / 2);
                canvas.addImage(image);
                return image.getScaledWidth();
            } catch (IOException unreadable) {
                return 0;
            }
        };
    }
}
