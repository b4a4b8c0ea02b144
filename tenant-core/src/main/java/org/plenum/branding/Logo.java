package org.plenum.branding;

/** An image as it is sent to browsers. */
public final class Logo {
    private final String mediaType;
    private final String digest;
    private final byte[] bytes;

    Logo(String mediaType, String digest, byte[] bytes) {
        this.mediaType = mediaType;
        this.digest = digest;
        this.bytes = bytes.clone();
    }

    /**
     * Of an uploaded file, taken for what it contains.
     *
     * @throws org.plenum.kernel.Invalid at the field {@code logo}
     */
    public static Logo of(byte[] file) {
        return LogoCheck.read(file);
    }

    public String mediaType() {
        return mediaType;
    }

    /** Hex; the same image has the same. */
    public String digest() {
        return digest;
    }

    public byte[] bytes() {
        return bytes.clone();
    }
}
