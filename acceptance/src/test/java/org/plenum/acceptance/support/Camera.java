package org.plenum.acceptance.support;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import javax.imageio.ImageIO;

/**
 * The camera that Chromium is given: it films one picture, in grey. The form is YUV4MPEG2, which Chromium opens when a page asks for the camera.
 *
 * @param file must be absolute
 */
public record Camera(Path file) {
    private static final int WIDTH_PIXELS = 640;
    private static final int HEIGHT_PIXELS = 480;
    private static final int FRAMES = 2;
    private static final byte NO_COLOUR = (byte) 128;

    public Camera {
        file = file.toAbsolutePath();
    }

    /** @param png is held into the middle of the view, as large as it fits with some room around */
    public void films(byte[] png) {
        try (OutputStream out = Files.newOutputStream(file)) {
            byte[] grey = grey(view(ImageIO.read(new ByteArrayInputStream(png))));
            byte[] colour = new byte[WIDTH_PIXELS * HEIGHT_PIXELS / 2];
            Arrays.fill(colour, NO_COLOUR);
            out.write(("YUV4MPEG2 W" + WIDTH_PIXELS + " H" + HEIGHT_PIXELS + " F10:1 Ip A1:1 C420jpeg\n")
                    .getBytes(StandardCharsets.US_ASCII));
            for (int frame = 0; frame < FRAMES; frame++) {
                out.write("FRAME\n".getBytes(StandardCharsets.US_ASCII));
                out.write(grey);
                out.write(colour);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static BufferedImage view(BufferedImage picture) {
        BufferedImage view = new BufferedImage(WIDTH_PIXELS, HEIGHT_PIXELS, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = view.createGraphics();
        pen.setColor(Color.LIGHT_GRAY);
        pen.fillRect(0, 0, WIDTH_PIXELS, HEIGHT_PIXELS);
        double scale = 0.9 * HEIGHT_PIXELS / Math.max(picture.getWidth(), picture.getHeight());
        int width = (int) (picture.getWidth() * scale);
        int height = (int) (picture.getHeight() * scale);
        pen.drawImage(picture, (WIDTH_PIXELS - width) / 2, (HEIGHT_PIXELS - height) / 2, width, height, null);
        pen.dispose();
        return view;
    }

    private static byte[] grey(BufferedImage view) {
        byte[] grey = new byte[WIDTH_PIXELS * HEIGHT_PIXELS];
        for (int y = 0; y < HEIGHT_PIXELS; y++) {
            for (int x = 0; x < WIDTH_PIXELS; x++) {
                // Black and white: one channel says it all.
                grey[y * WIDTH_PIXELS + x] = (byte) new Color(view.getRGB(x, y)).getGreen();
            }
        }
        return grey;
    }
}
