package org.plenum.notifications;

/** A file to be saved or attached. */
public final class DocumentFile {
    private final String fileName;
    private final String mediaType;
    private final byte[] content;

    DocumentFile(String fileName, String mediaType, byte[] content) {
        this.fileName = fileName;
        this.mediaType = mediaType;
        this.content = content.clone();
    }

    /** Of letters, digits, points and hyphens. */
    public String fileName() {
        return fileName;
    }

    public String mediaType() {
        return mediaType;
    }

    public byte[] content() {
        return content.clone();
    }
}
