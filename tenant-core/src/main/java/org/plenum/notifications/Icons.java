package org.plenum.notifications;

import jakarta.inject.Inject;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.plenum.access.Unrestricted;
import org.plenum.branding.BrandFile;
import org.plenum.branding.BrandView;
import org.plenum.branding.Branding;
import org.plenum.branding.Upload;
import org.plenum.kernel.Door;

/** Icons of the organization, as pictures: of its icon, else of its logo when that is not too wide, else of its initials on its colour. */
@Door
public class Icons {
    /** A wider logo is a line of text; made square it could not be read. */
    private static final double LOGO_ASPECT_MAX = 1.7;

    private static final int PICTURE_HEIGHT_PX = 512;

    @Inject
    Branding branding;

    /** A PNG. */
    @Unrestricted("it stands in every browser's tab")
    public byte[] png(BrandView brand, IconKind kind) {
        IconDrawing drawing = new IconDrawing(kind, brand);
        Optional<BufferedImage> picture = picture(brand);
        return picture.isPresent() ? drawing.of(picture.get()) : drawing.ofInitials();
    }

    private Optional<BufferedImage> picture(BrandView brand) {
        return Stream.of(BrandFile.FAVICON, BrandFile.LOGO)
                .flatMap(slot -> Optional.ofNullable(brand.digest(slot))
                        .flatMap(digest -> branding.file(slot, digest))
                        .flatMap(Icons::read)
                        .filter(picture -> slot == BrandFile.FAVICON || aspect(picture) <= LOGO_ASPECT_MAX)
                        .stream())
                .findFirst();
    }

    /** Empty for a format that is not read here, and for drawings of more than plain shapes. */
    private static Optional<BufferedImage> read(Upload file) {
        return switch (file.mediaType()) {
            case "image/svg+xml" -> SvgLogo.read(file.bytes()).map(svg -> svg.picture(PICTURE_HEIGHT_PX));
            case "image/png", "image/jpeg" -> {
                try {
                    yield Optional.ofNullable(ImageIO.read(new ByteArrayInputStream(file.bytes())));
                } catch (IOException unreadable) {
                    throw new UncheckedIOException(unreadable);
                }
            }
            default -> Optional.empty();
        };
    }

    private static double aspect(BufferedImage picture) {
        return (double) picture.getWidth() / picture.getHeight();
    }
}
