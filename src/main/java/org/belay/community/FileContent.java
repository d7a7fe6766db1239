package org.belay.community;

/** A file to be downloaded. */
public record FileContent(SharedFile file, byte[] content) {

    public FileContent {
        content = content.clone();
    }

    @Override
    public byte[] content() {
        return content.clone();
    }
}
