package org.plenum.branding;

/** A picture or a font as it is sent to browsers. */
public final class Upload {
    private final String mediaType;
    private final String digest;
    private final byte[] bytes;

    Upload(String mediaType, String digest, byte[] bytes) {
        this.mediaType = mediaType;
        this.digest = digest;
        this.bytes = bytes.clone();
    }

    /**
     * Of an uploaded picture, taken for what it contains.
     *
     * @throws org.plenum.kernel.Invalid at the field
     */
    public static Upload picture(String field, byte[] file) {
        return UploadCheck.picture(field, file);
    }

    public String mediaType() {
        return mediaType;
    }

    /** Hex; the same file has the same. */
    public String digest() {
        return digest;
    }

    public byte[] bytes() {
        return bytes.clone();
    }
}
