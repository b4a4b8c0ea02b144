package org.plenum.web.office;

import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;
import org.plenum.pictures.Pictures;

/** Pictures that a form brings along. */
final class Uploads {
    private Uploads() {}

    /** Null when none was chosen; one byte more than may be when it is too large, so that the domain says so. */
    static byte @Nullable [] bytes(@Nullable Part file) {
        if (file == null || file.getSize() == 0) {
            return null;
        }
        try (InputStream in = file.getInputStream()) {
            return in.readNBytes(Pictures.FILE_SIZE_MAX_BYTES + 1);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
