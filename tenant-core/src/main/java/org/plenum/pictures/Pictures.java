package org.plenum.pictures;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Iterator;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.ImageOutputStream;
import org.plenum.branding.Branding;
import org.plenum.branding.Upload;
import org.plenum.kernel.Invalid;

/** Makes of an uploaded file what pages may show. Photos and painted logos are drawn anew, so nothing of the file but what is seen comes through. */
public final class Pictures {
    public static final int FILE_SIZE_MAX_BYTES = 10 * 1024 * 1024;
    /** On both sides; a portrait stands at most 240 px wide, on screens with two dots for each. */
    private static final int PHOTO_MAX_PX = 480;

    private static final int LOGO_MAX_PX = 720;
    /** A small file can claim to be a picture that fills the memory. */
    private static final long DECODED_MAX_PIXELS = 40_000_000;

    private static final float JPEG_QUALITY = 0.82f;
    private static final String NO_PHOTO = "Not a picture (PNG or JPEG).";

    private Pictures() {}

    /**
     * A portrait as JPEG.
     *
     * @throws Invalid when the file is no PNG or JPEG, or too large
     */
    public static Picture photo(String field, byte[] file) {
        BufferedImage drawn = scaled(decoded(field, file), PHOTO_MAX_PX, BufferedImage.TYPE_INT_RGB);
        return picture("image/jpeg", jpeg(drawn));
    }

    /**
     * A logo: a drawing as it is when it only draws, anything else as PNG.
     *
     * @throws Invalid when the file is no SVG, PNG or JPEG, too large, or a drawing that could act
     */
    public static Picture logo(String field, byte[] file) {
        if (file.length > 0 && file.length <= Branding.LOGO_SIZE_MAX_BYTES && startsLikeMarkup(file)) {
            Upload drawing = Upload.picture(field, file);
            return new Picture(drawing.mediaType(), drawing.digest(), drawing.bytes());
        }
        BufferedImage drawn = scaled(decoded(field, file), LOGO_MAX_PX, BufferedImage.TYPE_INT_ARGB);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(drawn, "png", out);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return picture("image/png", out.toByteArray());
    }

    private static boolean startsLikeMarkup(byte[] file) {
        int at = 0;
        while (at < file.length
                && (Character.isWhitespace(file[at])
                        || file[at] == (byte) 0xef
                        || file[at] == (byte) 0xbb
                        || file[at] == (byte) 0xbf)) {
            at++;
        }
        return at < file.length && file[at] == '<';
    }

    private static BufferedImage decoded(String field, byte[] file) {
        if (file.length == 0) {
            throw Invalid.of(field, "required", "The file is empty.");
        }
        if (file.length > FILE_SIZE_MAX_BYTES) {
            throw Invalid.of(field, "too-large", "At most " + FILE_SIZE_MAX_BYTES / 1024 / 1024 + " MB.");
        }
        try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(file))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            ImageReader reader = readers.hasNext() ? readers.next() : null;
            if (reader == null
                    || !reader.getFormatName()
                            .toLowerCase(java.util.Locale.ROOT)
                            .matches("png|jpe?g")) {
                throw Invalid.of(field, "format", NO_PHOTO);
            }
            try {
                reader.setInput(in, true, true);
                if ((long) reader.getWidth(0) * reader.getHeight(0) > DECODED_MAX_PIXELS) {
                    throw Invalid.of(field, "too-large", "The picture has too many dots.");
                }
                return reader.read(0);
            } finally {
                reader.dispose();
            }
        } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException broken) {
            throw Invalid.of(field, "format", NO_PHOTO);
        }
    }

    private static BufferedImage scaled(BufferedImage image, int maxPx, int type) {
        double scale = Math.min(1, (double) maxPx / Math.max(image.getWidth(), image.getHeight()));
        int width = (int) Math.max(1, Math.round(image.getWidth() * scale));
        int height = (int) Math.max(1, Math.round(image.getHeight() * scale));
        BufferedImage step = image;
        // Halving again and again averages all dots; one great step would look at a few of them.
        while (step.getWidth() > 2 * width && step.getHeight() > 2 * height) {
            step = drawn(step, step.getWidth() / 2, step.getHeight() / 2, BufferedImage.TYPE_INT_ARGB);
        }
        return drawn(step, width, height, type);
    }

    private static BufferedImage drawn(BufferedImage image, int width, int height, int type) {
        BufferedImage drawn = new BufferedImage(width, height, type);
        Graphics2D graphics = drawn.createGraphics();
        if (type == BufferedImage.TYPE_INT_RGB) {
            graphics.setColor(Color.WHITE);
            graphics.fillRect(0, 0, width, height);
        }
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        graphics.drawImage(image, 0, 0, width, height, null);
        graphics.dispose();
        return drawn;
    }

    private static byte[] jpeg(BufferedImage image) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        try (ImageOutputStream to = ImageIO.createImageOutputStream(out)) {
            ImageWriteParam how = writer.getDefaultWriteParam();
            how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            how.setCompressionQuality(JPEG_QUALITY);
            writer.setOutput(to);
            writer.write(null, new IIOImage(image, null, null), how);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } finally {
            writer.dispose();
        }
        return out.toByteArray();
    }

    private static Picture picture(String mediaType, byte[] bytes) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(bytes);
            return new Picture(mediaType, HexFormat.of().formatHex(hash, 0, 8), bytes);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
