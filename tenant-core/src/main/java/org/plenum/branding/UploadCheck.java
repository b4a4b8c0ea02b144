package org.plenum.branding;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.Map;
import org.plenum.kernel.Invalid;

/** Takes an uploaded file for what it contains, not for what it is called. */
final class UploadCheck {
    private static final int DIGEST_CHARS = 16;

    private UploadCheck() {}

    static Map<BrandFile, Upload> all(Map<BrandFile, byte[]> files) {
        Map<BrandFile, Upload> uploads = new EnumMap<>(BrandFile.class);
        files.forEach((slot, bytes) -> uploads.put(slot, read(slot, bytes)));
        return uploads;
    }

    static Upload read(BrandFile slot, byte[] bytes) {
        String field = slot.field();
        if (bytes.length == 0) {
            throw Invalid.of(field, "required", "The file is empty.");
        }
        if (bytes.length > slot.sizeMaxBytes()) {
            throw Invalid.of(field, "too-large", "At most " + slot.sizeMaxBytes() / 1024 + " kB.");
        }
        String type = slot.font() ? FontCheck.mediaType(field, bytes) : PictureCheck.mediaType(field, bytes);
        return new Upload(type, digest(bytes), bytes);
    }

    static Upload picture(String field, byte[] bytes) {
        return new Upload(PictureCheck.mediaType(field, bytes), digest(bytes), bytes);
    }

    private static String digest(byte[] bytes) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes))
                    .substring(0, DIGEST_CHARS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
