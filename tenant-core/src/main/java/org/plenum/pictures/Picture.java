package org.plenum.pictures;

/** A picture as it is sent to browsers. */
public final class Picture {
    private final String mediaType;
    private final String digest;
    private final byte[] bytes;

    public Picture(String mediaType, String digest, byte[] bytes) {
        this.mediaType = mediaType;
        this.digest = digest;
        this.bytes = bytes.clone();
    }

    public String mediaType() {
        return mediaType;
    }

    /** Hex; the same picture has the same. */
    public String digest() {
        return digest;
    }

    public byte[] bytes() {
        return bytes.clone();
    }
}
