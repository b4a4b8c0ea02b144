package org.plenum.notifications;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.awt.Color;
import java.util.Map;
import org.openpdf.text.pdf.PdfContentByte;

/** A code for cameras: black on white whatever the brand, as vectors. */
final class QrCode {
    /** Around the code, in modules; the standard asks for four. */
    private static final int QUIET_MODULES = 4;

    private final BitMatrix modules;

    QrCode(String text) {
        try {
            modules = new QRCodeWriter()
                    .encode(
                            text,
                            BarcodeFormat.QR_CODE,
                            0,
                            0,
                            Map.of(
                                    EncodeHintType.ERROR_CORRECTION,
                                    ErrorCorrectionLevel.M,
                                    EncodeHintType.MARGIN,
                                    QUIET_MODULES));
        } catch (WriterException impossible) {
            throw new IllegalArgumentException("Too long for a code: " + text.length() + " characters", impossible);
        }
    }

    /** @param y of the top edge */
    void draw(PdfContentByte canvas, float x, float y, float size) {
        float module = size / modules.getWidth();
        canvas.setColorFill(Color.WHITE);
        canvas.rectangle(x, Sheet.up(y + size), size, size);
        canvas.fill();
        canvas.setColorFill(Color.BLACK);
        for (int row = 0; row < modules.getHeight(); row++) {
            int column = 0;
            while (column < modules.getWidth()) {
                int from = column;
                while (column < modules.getWidth() && modules.get(column, row)) {
                    column++;
                }
                if (column > from) {
                    // A hair higher than a module, so that no renderer leaves a light seam between rows.
                    canvas.rectangle(
                            x + from * module,
                            Sheet.up(y + (row + 1) * module),
                            (column - from) * module,
                            module * 1.01f);
                } else {
                    column++;
                }
            }
        }
        canvas.fill();
    }
}
