package org.belay.community;

/** A file to be downloaded. */
@SuppressWarnings("ArrayRecordComponent") // handed on once, and neither compared nor changed
public record FileContent(SharedFile file, byte[] content) {

    public FileContent {
        content = content.clone();
    }

    @Override
    public byte[] content() {
        return content.clone();
    }
}
